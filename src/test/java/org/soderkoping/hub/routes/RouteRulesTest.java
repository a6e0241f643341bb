package org.soderkoping.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What a route may hold. Camel ignores a misspelt routeConfigurationId and then logs bodies; so this looks itself. */
class RouteRulesTest {
    private static final Path FOLDER = Path.of("routes");
    private static final Set<String> STEPS = Set.of("bean", "setHeader", "split", "to");
    private static final String LOOK_UP = "\\$\\{body\\}|\\$\\{header\\.\\w+\\}|\\{\\{\\w+\\}\\}";
    private static final String METHOD =
            "\\w+(\\((('\\{\\{\\w+\\}\\}'|" + LOOK_UP + ")(, ?('\\{\\{\\w+\\}\\}'|" + LOOK_UP + "))*)?\\))?";
    private static final int MOST_STEPS = 12;

    @Test
    void everyRouteKeepsTheRules() throws IOException {
        var configurations = new HashSet<String>();
        var complaints = new ArrayList<String>();
        int routes = 0;
        for (Path file : files()) {
            configurations.addAll(configurations(Files.readString(file)));
        }
        for (Path file : files()) {
            complaints.addAll(complaints(stem(file), Files.readString(file), configurations));
            routes += routes(Files.readString(file)).size();
        }
        assertThat(complaints).isEmpty();
        assertThat(routes).isGreaterThanOrEqualTo(6);
    }

    @Test
    void everyTemplateAndFileStandsInTheReadme() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        for (Path file : files()) {
            assertThat(readme).contains("`" + file.getFileName() + "`");
            routes(Files.readString(file)).forEach(route -> assertThat(readme).contains("`" + route.get("id") + "`"));
        }
    }

    @Test
    void aRouteThatBreaksTheRulesIsNamed() {
        String bad = """
                - route:
                    id: other
                    routeConfigurationId: refusals
                    from:
                      uri: direct:bad
                      steps:
                        - script: {groovy: "body.toUpperCase()"}
                        - setHeader: {name: a, simple: {expression: "${body.records[0].person}"}}
                        - setHeader: {name: b, constant: {expression: "{{feed}}"}}
                        - bean: {ref: gate, method: "admit(${body.person})"}
                        - split:
                            simple: {expression: "${body}"}
                            steps:
                              - choice: {when: []}
                - routeTemplate:
                    id: bad
                    route:
                      routeConfigurationId: refusal
                      from:
                        uri: direct:long
                        steps: [%s]
                """.formatted("{to: {uri: direct:x}}, ".repeat(13));
        assertThat(String.join("\n", complaints("bad", bad, Set.of("refusal")))).isEqualTo("""
                bad: other is not called like its file
                bad: other names no route configuration that exists
                bad: other has a step script
                bad: other says ${body.records[0].person}
                bad: other calls admit(${body.person})
                bad: other has a step choice
                bad: bad has 13 steps""");
    }

    private static List<String> complaints(String stem, String yaml, Set<String> configurations) {
        var complaints = new ArrayList<String>();
        for (var route : routes(yaml)) {
            String name = stem + ": " + route.get("id");
            if (!route.containsKey("template") && !stem.equals(route.get("id"))) {
                complaints.add(name + " is not called like its file");
            }
            if (!configurations.contains(route.get("routeConfigurationId"))) {
                complaints.add(name + " names no route configuration that exists");
            }
            int steps = look(map(route.get("from")).get("steps"), name, complaints);
            if (steps > MOST_STEPS) {
                complaints.add(name + " has " + steps + " steps");
            }
        }
        return complaints;
    }

    private static int look(Object steps, String name, List<String> complaints) {
        int count = 0;
        for (Object step : steps instanceof List<?> list ? list : List.of()) {
            count++;
            for (var entry : map(step).entrySet()) {
                if (!STEPS.contains(entry.getKey())) {
                    complaints.add(name + " has a step " + entry.getKey());
                    continue;
                }
                var content = map(entry.getValue());
                expressions(content, name, complaints);
                count += look(content.get("steps"), name, complaints);
            }
        }
        return count;
    }

    private static void expressions(Map<String, Object> step, String name, List<String> complaints) {
        for (String language : List.of("simple", "constant", "expression")) {
            if (step.containsKey(language)) {
                Object said = step.get(language) instanceof Map<?, ?> detailed
                        ? detailed.get("expression")
                        : step.get(language);
                if (!String.valueOf(said).matches(LOOK_UP)) {
                    complaints.add(name + " says " + said);
                }
            }
        }
        Object method = step.get("method");
        if (method != null && !method.toString().matches(METHOD)) {
            complaints.add(name + " calls " + method);
        }
    }

    /** Routes and the routes of templates, these with the template's id and a mark. */
    private static List<Map<String, Object>> routes(String yaml) {
        var routes = new ArrayList<Map<String, Object>>();
        for (Object entry : (List<?>) new Yaml().load(yaml)) {
            if (map(entry).containsKey("route")) {
                routes.add(map(map(entry).get("route")));
            } else if (map(entry).containsKey("routeTemplate")) {
                var template = map(map(entry).get("routeTemplate"));
                var route = new java.util.HashMap<>(map(template.get("route")));
                route.put("id", template.get("id"));
                route.put("template", true);
                routes.add(route);
            }
        }
        return routes;
    }

    private static List<String> configurations(String yaml) {
        return ((List<?>) new Yaml().load(yaml))
                .stream()
                        .map(entry -> map(entry).get("routeConfiguration"))
                        .filter(java.util.Objects::nonNull)
                        .map(configuration -> map(configuration).get("id").toString())
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replace(".camel.yaml", "");
    }
}
