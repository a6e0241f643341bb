package org.soderkoping.hub.policy.profiles;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.agreements.Deadline;
import org.soderkoping.hub.policy.agreements.Deadlines;

/** A record regarded under the agreements between its sender and those it is for. */
final class Regard {
    private static final int DATE = 10;

    private final Normalised record;
    private final Agreements agreements;
    private final Node body;
    private final List<Finding> findings = new ArrayList<>();

    Regard(Normalised record, Agreements agreements) {
        this.record = record;
        this.agreements = agreements;
        this.body = Parts.replacement(record.body()).orElse(record.body());
    }

    /** What was found so far. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The body that counts: of a correction the one it brings. */
    Node body() {
        return body;
    }

    /** The kind of that body. */
    Kind kind() {
        return Kind.findByElement(body.name()).orElse(record.kind());
    }

    boolean corrects() {
        return body != record.body();
    }

    Agreements agreements() {
        return agreements;
    }

    CountryCode sender() {
        return envelope().find("sender").flatMap(Regard::country).orElseThrow();
    }

    /** The countries it is for: those it is addressed to; of a correction those its target was meant for. */
    Set<CountryCode> recipients() {
        return corrects()
                ? record.about().stream()
                        .flatMap(past -> past.recipients().stream())
                        .collect(Collectors.toSet())
                : envelope().list("recipient").flatMap(r -> country(r).stream()).collect(Collectors.toSet());
    }

    /** The day it was made. */
    LocalDate madeOn() {
        return envelope().find("createdAt").map(Regard::day).orElseThrow();
    }

    /**
     * The last day of a time that begins on a day, for an application registered on a day; where more than one
     * agreement sets it, the latest, and empty where none does.
     */
    Optional<LocalDate> lastDay(Deadline deadline, LocalDate begins, LocalDate registered) {
        return lastDay(deadline, begins, profiles().filter(d -> d.coverRegistration(registered)));
    }

    /** The same where nothing says when the application was registered. */
    Optional<LocalDate> lastDay(Deadline deadline, LocalDate begins) {
        return lastDay(deadline, begins, profiles());
    }

    private static Optional<LocalDate> lastDay(Deadline deadline, LocalDate begins, Stream<Deadlines> profiles) {
        return profiles.flatMap(d -> d.find(deadline).stream())
                .map(begins::plus)
                .max(Comparator.naturalOrder());
    }

    /** A time for an application registered on a day; where more than one agreement sets it, the longest. */
    Optional<Period> time(Deadline deadline, LocalDate registered) {
        return profiles()
                .filter(d -> d.coverRegistration(registered))
                .flatMap(d -> d.find(deadline).stream())
                .max(Comparator.comparing(madeOn()::plus));
    }

    private Stream<Deadlines> profiles() {
        return recipients().stream().flatMap(to -> agreements.listDeadlines(sender(), to, madeOn()).stream());
    }

    /** The day of a leaf that holds a date, or a moment whose day is the one on the clock there. */
    static LocalDate day(Node leaf) {
        return LocalDate.parse(String.valueOf(leaf.text()).substring(0, DATE));
    }

    /** The record may not pass because of what stands here. */
    void refuse(ProfileRule rule, Node at) {
        findings.add(Finding.refusal(code(rule), place(at)));
    }

    /** The record passes; its sender is told to look at what stands here. */
    void warn(ProfileRule rule, Node at) {
        findings.add(Finding.warning(code(rule), place(at)));
    }

    private static String code(ProfileRule rule) {
        return "SK-40" + rule.id().substring(1);
    }

    /** Where the element, or the first of its parts that has a source, stood in the document. */
    private Place place(Node at) {
        return at.walk()
                .flatMap(n -> Stream.ofNullable(n.source()))
                .findFirst()
                .orElse(record.raw().start());
    }

    private Node envelope() {
        return record.message().find("Envelope").orElseThrow();
    }

    private static Optional<CountryCode> country(Node party) {
        return party.findText("country").map(CountryCode::new);
    }
}
