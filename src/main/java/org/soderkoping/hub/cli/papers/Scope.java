package org.soderkoping.hub.cli.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.cli.persons.Person;
import org.soderkoping.hub.cli.persons.PersonMaker;

/** Where the writing stands: in which paper, at which record of the feed, at which of its persons. */
final class Scope {
    /** How seldom a clerk gets a record wrong. */
    private static final int ONE_IN = 33;

    final Run run;
    final Sheet sheet;
    private final long seed;
    private final List<Person> persons = new ArrayList<>();
    private final List<Paper.Told> told = new ArrayList<>();
    private String caseId = "";
    private boolean faulty;
    long record;
    int person;

    /**
     * One paper.
     *
     * @param number of the paper in its feed, from 1
     * @param first record it tells, counted in its feed from 0
     * @param facts what was found out before: the file and its digest, for a manifest
     */
    record Sheet(String id, long number, long first, int records, Map<String, String> facts) {}

    /** @param stem records of one stem and number are the same in every feed */
    Scope(Run run, String stem, Sheet sheet) {
        this.run = run;
        this.sheet = sheet;
        this.seed = run.seed() * 0x9E3779B97F4A7C15L + stem.hashCode();
    }

    /** Goes to a record of the feed and makes its persons up. */
    void open(long number, Template.Needs needs) {
        record = number;
        caseId = "";
        persons.clear();
        person = 0;
        var chance = new SplittableRandom(seed + number * 0xD1B54A32D192ED03L);
        var maker = new PersonMaker(chance.nextLong());
        faulty = chance.nextInt(ONE_IN) == 0;
        int many = needs.persons().isEmpty() ? 0 : needs.fewest() + chance.nextInt(needs.most() - needs.fewest() + 1);
        Stream.generate(maker::make).limit(many).forEach(persons::add);
        if (faulty && many > 0) {
            persons.set(0, persons.get(0).mistyped());
        }
    }

    void close() {
        told.add(new Paper.Told(
                caseId, persons.stream().map(p -> p.country().alpha2()).collect(Collectors.toSet())));
    }

    List<Paper.Told> told() {
        return List.copyOf(told);
    }

    boolean faulty() {
        return faulty;
    }

    int persons() {
        return persons.size();
    }

    Person person() {
        return persons.get(person);
    }

    String name(String id) {
        caseId = id;
        return id;
    }

    /** A number that is the same for this record, person and word, wherever it is asked for. */
    int choice(String word, int below) {
        long mixed = seed + record * 0xD1B54A32D192ED03L + person * 31L + word.hashCode();
        return new SplittableRandom(mixed).nextInt(below);
    }
}
