package org.soderkoping.hub.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** From the keys of XML Schema's validation rules ({@code cvc-…}) to the codes of docs/errors.yaml. */
final class CvcCodes {
    /** A validator's error that no other code covers. */
    static final String OTHER = "SK-3099";

    private static final Pattern KEY = Pattern.compile("^(cvc-[A-Za-z0-9.\\-]+)\\s*:");

    private static final Map<String, String> BY_PREFIX = Map.ofEntries(
            Map.entry("cvc-complex-type.2.1", "SK-3005"),
            Map.entry("cvc-complex-type.2.2", "SK-3013"),
            Map.entry("cvc-complex-type.2.3", "SK-3005"),
            Map.entry("cvc-complex-type.2.4.a", "SK-3003"),
            Map.entry("cvc-complex-type.2.4.b", "SK-3004"),
            Map.entry("cvc-complex-type.2.4.c", "SK-3003"),
            Map.entry("cvc-complex-type.2.4.d", "SK-3003"),
            Map.entry("cvc-complex-type.2.4.e", "SK-3014"),
            Map.entry("cvc-complex-type.2.4.f", "SK-3014"),
            Map.entry("cvc-complex-type.2.4.g", "SK-3004"),
            Map.entry("cvc-complex-type.2.4.h", "SK-3004"),
            Map.entry("cvc-complex-type.2.4.i", "SK-3004"),
            Map.entry("cvc-complex-type.2.4.j", "SK-3004"),
            Map.entry("cvc-complex-type.3.1", "SK-3011"),
            Map.entry("cvc-complex-type.3.2", "SK-3006"),
            Map.entry("cvc-complex-type.4", "SK-3007"),
            Map.entry("cvc-complex-type.5", "SK-3012"),
            Map.entry("cvc-elt.1", "SK-3010"),
            Map.entry("cvc-elt.2", "SK-3010"),
            Map.entry("cvc-elt.3", "SK-3008"),
            Map.entry("cvc-elt.4", "SK-3009"),
            Map.entry("cvc-elt.5", "SK-3011"),
            Map.entry("cvc-attribute.3", "SK-3108"),
            Map.entry("cvc-attribute.4", "SK-3011"),
            Map.entry("cvc-type.1", "SK-3009"),
            Map.entry("cvc-type.2", "SK-3009"),
            Map.entry("cvc-type.3.1.1", "SK-3006"),
            Map.entry("cvc-type.3.1.2", "SK-3013"),
            Map.entry("cvc-type.3.1.3", "SK-3108"),
            Map.entry("cvc-id", "SK-3012"),
            Map.entry("cvc-identity-constraint", "SK-3012"),
            Map.entry("cvc-datatype-valid", "SK-3101"),
            Map.entry("cvc-pattern-valid", "SK-3102"),
            Map.entry("cvc-enumeration-valid", "SK-3103"),
            Map.entry("cvc-maxLength-valid", "SK-3104"),
            Map.entry("cvc-length-valid", "SK-3104"),
            Map.entry("cvc-minLength-valid", "SK-3105"),
            Map.entry("cvc-minInclusive-valid", "SK-3106"),
            Map.entry("cvc-maxInclusive-valid", "SK-3106"),
            Map.entry("cvc-minExclusive-valid", "SK-3106"),
            Map.entry("cvc-maxExclusive-valid", "SK-3106"),
            Map.entry("cvc-totalDigits-valid", "SK-3107"),
            Map.entry("cvc-fractionDigits-valid", "SK-3107"));

    private static final List<String> LONGEST_FIRST = BY_PREFIX.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private CvcCodes() {}

    /** The key a validator's message begins with, in any language; empty when there is none. */
    static String key(String message) {
        var matcher = KEY.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    static String code(String key) {
        return LONGEST_FIRST.stream()
                .filter(key::startsWith)
                .findFirst()
                .map(BY_PREFIX::get)
                .orElse(OTHER);
    }

    /** Whether the key speaks of a value only, so that a second error about the same value follows. */
    static boolean isFacet(String key) {
        return key.endsWith("-valid") || key.startsWith("cvc-datatype-valid");
    }

    /** Whether the key may be the second error about one value. */
    static boolean repeatsFacet(String key) {
        return key.equals("cvc-type.3.1.3") || key.equals("cvc-attribute.3") || key.equals("cvc-complex-type.2.2");
    }
}
