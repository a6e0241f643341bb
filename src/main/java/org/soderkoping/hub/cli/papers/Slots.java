package org.soderkoping.hub.cli.papers;

import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.soderkoping.hub.cli.clients.PartnerClient;

/** The words a template may ask for; what each means stands in {@code connectors/README.md}. */
final class Slots {
    static final Set<String> OF_PERSONS = Set.of("family", "given", "mother", "sex", "birth", "nationality");
    private static final DecimalFormatSymbols PLAIN = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final String file;
    private final CountryWords countries;

    /** @param file the template's name, for complaints */
    Slots(String file, CountryWords countries) {
        this.file = file;
        this.countries = countries;
    }

    WrongTemplate wrong(String what) {
        return new WrongTemplate(file + ": " + what);
    }

    Template.Part part(String name, int plus, String argument) {
        Function<Scope, String> text = ofPapers(name, plus, argument);
        return (out, scope) -> out.append(text.apply(scope));
    }

    private Function<Scope, String> ofPapers(String name, int plus, String argument) {
        return switch (name) {
            case "id" -> scope -> scope.sheet.id();
            case "run" -> scope -> scope.run.name();
            case "number" -> scope -> shaped(scope.sheet.number() + plus, argument);
            case "bom" -> scope -> "\uFEFF";
            case "entry" -> scope -> Archive.NAME;
            case "content" -> scope -> Archive.CONTENT;
            case "file", "rows", "digest" -> scope -> scope.sheet.facts().getOrDefault(name, "");
            case "today" -> scope -> date(scope.run.today().plusDays(plus), argument);
            case "now" -> scope -> moment(scope, plus, argument);
            default -> ofRecords(name, plus, argument);
        };
    }

    private Function<Scope, String> ofRecords(String name, int plus, String argument) {
        return switch (name) {
            case "case" -> scope -> scope.name(numbered(argument, scope.record + 1));
            case "record" -> scope -> shaped(scope.record + 1 + plus, argument);
            case "count" -> scope -> Integer.toString(scope.persons() + plus);
            case "person" -> scope -> Integer.toString(scope.person + 1 + plus);
            case "pick" -> pick(argument.split("\\|", -1), argument);
            case "digits" -> scope -> digits(scope, Integer.parseInt(argument));
            case "fault" -> scope -> two(argument)[scope.faulty() ? 1 : 0];
            case "text" -> scope -> prose(scope, argument);
            default -> ofPersons(name, argument);
        };
    }

    private Function<Scope, String> ofPersons(String name, String argument) {
        return switch (name) {
            case "family" -> scope -> scope.person().family().in(argument);
            case "given" -> scope -> scope.person().given().in(argument);
            case "mother" -> scope -> scope.person().mother().in(argument);
            case "sex" -> scope -> two(argument)[scope.person().female() ? 1 : 0];
            case "birth" -> scope -> date(scope.person().born(), argument);
            case "nationality" -> nationality(argument);
            default -> throw wrong("{" + name + "} is unknown");
        };
    }

    private Function<Scope, String> nationality(String system) {
        var words = countries.in(system).orElseThrow(() -> wrong("no code list " + system + " for nationalities"));
        return scope -> {
            String word = words.get(scope.person().country().alpha3());
            if (word == null) {
                throw wrong(
                        system + " has no word for " + scope.person().country().alpha3());
            }
            return word;
        };
    }

    private static Function<Scope, String> pick(String[] words, String list) {
        return scope -> words[scope.choice(list, words.length)];
    }

    private String[] two(String argument) {
        String[] words = argument.split("\\|", -1);
        if (words.length != 2) {
            throw wrong("two words are needed: " + argument);
        }
        return words;
    }

    /** {@code M-2026-*****}: the stars become the number, with zeros before it. */
    private static String numbered(String shape, long number) {
        int from = shape.indexOf('*');
        int to = shape.lastIndexOf('*') + 1;
        return from < 0
                ? shape + number
                : shape.substring(0, from) + shaped(number, "0".repeat(to - from)) + shape.substring(to);
    }

    private static String shaped(long number, String shape) {
        return shape.isEmpty() ? Long.toString(number) : new DecimalFormat(shape, PLAIN).format(number);
    }

    private static String digits(Scope scope, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(scope.choice("digit " + i, 10));
        }
        return text.toString();
    }

    /** A pattern of dates, or {@code millis Zone/City}: milliseconds of that day's midnight there. */
    private static String date(LocalDate date, String pattern) {
        return pattern.startsWith("millis ")
                ? Long.toString(date.atStartOfDay(ZoneId.of(pattern.substring(7)))
                        .toInstant()
                        .toEpochMilli())
                : date.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    /** A pattern of moments, by the clocks of {@code @Zone/City} when it ends so; or {@code millis}. */
    private static String moment(Scope scope, int minutes, String pattern) {
        String[] zoned = pattern.split("@", 2);
        var zone = zoned.length == 2 ? ZoneId.of(zoned[1]) : ZoneOffset.UTC;
        var moment = ZonedDateTime.ofInstant(scope.run.start(), zone).plusMinutes(minutes);
        return pattern.equals("millis")
                ? Long.toString(moment.toInstant().toEpochMilli())
                : moment.format(DateTimeFormatter.ofPattern(zoned[0], Locale.ROOT));
    }

    /** A line of text about nobody, plain or as {@code base64}, {@code sha256} or {@code size}. */
    private static String prose(Scope scope, String form) {
        String text = "Made-up report " + scope.run.name() + "-" + scope.record + ". Roads are open by day.\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (form) {
            case "base64" -> Base64.getEncoder().encodeToString(bytes);
            case "sha256" -> PartnerClient.digest(bytes);
            case "size" -> Integer.toString(bytes.length);
            default -> text.strip();
        };
    }
}
