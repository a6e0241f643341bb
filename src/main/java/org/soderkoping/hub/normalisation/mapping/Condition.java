package org.soderkoping.hub.normalisation.mapping;

/** {@code when: path} (something stands there) or {@code when: path = value}. */
record Condition(SourcePath path, String value) {

    static Condition parse(String written) {
        int equals = written.indexOf('=');
        return equals < 0
                ? new Condition(SourcePath.parse(written.strip()), "")
                : new Condition(
                        SourcePath.parse(written.substring(0, equals).strip()),
                        written.substring(equals + 1).strip());
    }

    boolean holds(SourceElement context) {
        var values = path.values(context);
        return value.isEmpty()
                ? !values.isEmpty()
                        || !path.elements(context).isEmpty() && !path.toString().contains("@")
                : values.stream().anyMatch(v -> v.text().equals(value));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
