package org.soderkoping.hub.normalisation.rules.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.normalisation.rules.basis.Look;

/** The course of one application as its sender told it: the registration and the status changes up to this one. */
final class Course {
    private final Look look;
    private final List<Node> earlier;

    private Course(Look look, List<Node> earlier) {
        this.look = look;
        this.earlier = earlier;
    }

    /** Status changes that took effect after this one do not precede it, in whatever order they came. */
    static Course of(Look look) {
        LocalDate day = effectiveOn(look.body());
        var earlier = look.background().earlier().stream()
                .map(Past::body)
                .filter(body -> !effectiveOn(body).isAfter(day))
                .sorted(Comparator.comparing(Course::effectiveOn).reversed())
                .toList();
        return new Course(look, earlier);
    }

    static LocalDate effectiveOn(Node statusChange) {
        return statusChange.findText("effectiveOn").map(LocalDate::parse).orElse(LocalDate.MIN);
    }

    String status() {
        return look.body().findText("statusCode").orElseThrow();
    }

    /** The status before it: of the last change, else of the registration; empty when the registration is unknown. */
    Optional<String> before() {
        return earlier.stream()
                .findFirst()
                .flatMap(body -> body.findText("statusCode"))
                .or(() -> registration().map(r -> r.find("lodgedOn").isPresent() ? "LODGED" : "REGISTERED"));
    }

    /** The decisions before it, the last first. */
    List<Node> decided() {
        return earlier.stream()
                .filter(body -> body.find("decision").isPresent())
                .toList();
    }

    /** A change of the same day. */
    boolean sameDay() {
        LocalDate day = effectiveOn(look.body());
        return earlier.stream().anyMatch(body -> effectiveOn(body).equals(day));
    }

    Optional<LocalDate> registeredOn() {
        return registration().flatMap(r -> r.findText("registeredOn")).map(LocalDate::parse);
    }

    private Optional<Node> registration() {
        return look.background().about().stream().findFirst().map(Past::body);
    }
}
