package org.soderkoping.hub.cli.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a paper with slots ({@code {family}}, {@code {birth:dd.MM.yyyy}}, {@code {today-3:yyyy-MM-dd}}) and parts
 * that are written again and again: {@code {records}…{/records}} for each record of the paper, {@code
 * {persons:1-3}…{/persons}} for each person of a record, {@code {others:0-2}…{/others}} for each but the first.
 */
final class Template {
    private static final Pattern SLOT = Pattern.compile("\\{(/?)([a-z]+)([+-]\\d+)?(?::([^{}]*))?}");
    private static final Pattern RANGE = Pattern.compile("(\\d)-(\\d)");

    private final List<Part> parts;
    private final Needs needs;

    /** A piece of the text. */
    interface Part {
        void write(Appendable out, Scope scope) throws IOException;
    }

    /**
     * What its records need.
     *
     * @param batch whether a paper may tell several records
     * @param persons the slots that speak of persons
     * @param fewest persons of a record
     */
    record Needs(boolean batch, List<String> persons, int fewest, int most) {}

    private Template(List<Part> parts, Needs needs) {
        this.parts = parts;
        this.needs = needs;
    }

    Needs needs() {
        return needs;
    }

    /** Writes the paper; without a part for records it is about a single one. */
    void write(Appendable out, Scope scope) {
        try {
            if (!needs.batch()) {
                scope.open(scope.sheet.first(), needs);
            }
            for (Part part : parts) {
                part.write(out, scope);
            }
            if (!needs.batch()) {
                scope.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template parse(String text, Slots slots) {
        return new Parser(slots).parse(text);
    }

    private static final class Parser {
        private final Slots slots;
        private final Deque<List<Part>> open = new ArrayDeque<>();
        private final Deque<String> names = new ArrayDeque<>();
        private final List<String> persons = new ArrayList<>();
        private boolean batch;
        private int fewest = 1;
        private int most = 1;

        Parser(Slots slots) {
            this.slots = slots;
        }

        Template parse(String text) {
            open.push(new ArrayList<>());
            Matcher slot = SLOT.matcher(text);
            int from = 0;
            while (slot.find()) {
                literal(text.substring(from, slot.start()));
                from = slot.end();
                if (slot.group(1).isEmpty()) {
                    begin(slot);
                } else {
                    end(slot.group(2));
                }
            }
            literal(text.substring(from));
            if (!names.isEmpty()) {
                throw slots.wrong("{" + names.peek() + "} is not closed");
            }
            return new Template(open.pop(), new Needs(batch, persons, fewest, most));
        }

        private void literal(String text) {
            add((out, scope) -> out.append(text));
        }

        private void add(Part part) {
            java.util.Objects.requireNonNull(open.peek()).add(part);
        }

        private void begin(Matcher slot) {
            String name = slot.group(2);
            String argument = slot.group(4) == null ? "" : slot.group(4);
            switch (name) {
                case "records" -> batch = true;
                case "persons" -> range(argument, 0);
                case "others" -> range(argument, 1);
                default -> {
                    int plus = slot.group(3) == null ? 0 : Integer.parseInt(slot.group(3));
                    add(slots.part(name, plus, argument));
                    if (Slots.OF_PERSONS.contains(name)) {
                        persons.add(name);
                    }
                    return;
                }
            }
            names.push(name);
            open.push(new ArrayList<>());
        }

        private void range(String argument, int before) {
            var range = RANGE.matcher(argument);
            if (!range.matches()) {
                throw slots.wrong("how many persons is written as 1-3");
            }
            fewest = before + Integer.parseInt(range.group(1));
            most = before + Integer.parseInt(range.group(2));
        }

        private void end(String name) {
            if (!name.equals(names.peek())) {
                throw slots.wrong("{/" + name + "} closes nothing");
            }
            names.pop();
            var inside = List.copyOf(open.pop());
            add(name.equals("records") ? records(inside) : persons(inside, name.equals("others") ? 1 : 0));
        }

        private Part records(List<Part> inside) {
            return (out, scope) -> {
                for (int i = 0; i < scope.sheet.records(); i++) {
                    scope.open(scope.sheet.first() + i, new Needs(batch, persons, fewest, most));
                    for (Part part : inside) {
                        part.write(out, scope);
                    }
                    scope.close();
                }
            };
        }

        private static Part persons(List<Part> inside, int from) {
            return (out, scope) -> {
                for (scope.person = from; scope.person < scope.persons(); scope.person++) {
                    for (Part part : inside) {
                        part.write(out, scope);
                    }
                }
                scope.person = 0;
            };
        }
    }
}
