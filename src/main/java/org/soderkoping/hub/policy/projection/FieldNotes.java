package org.soderkoping.hub.policy.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.explanation.Cited;
import org.soderkoping.hub.policy.explanation.FieldOutcome;
import org.soderkoping.hub.policy.explanation.Outcome;
import org.soderkoping.hub.policy.figures.StatisticsForm;
import org.soderkoping.hub.policy.rules.RuleBook;

/** Writes down what becomes of each field, with the rules and clauses behind it. */
final class FieldNotes extends Notes {
    private final RuleBook rules;
    private final List<FieldOutcome> outcomes = new ArrayList<>();
    private final Deque<Spot> way = new ArrayDeque<>(List.of(new Spot("")));

    FieldNotes(RuleBook rules) {
        this.rules = rules;
    }

    List<FieldOutcome> outcomes() {
        return outcomes;
    }

    /** An element of the walk, with how many children of each name were seen and made below it. */
    private record Spot(String path, Map<String, Integer> seen, Map<String, Integer> made) {
        Spot(String path) {
            this(path, new HashMap<>(), new HashMap<>());
        }

        /** The path of the next child of a name; counted when there are several. */
        String next(String name, Map<String, Integer> counts, boolean several) {
            int no = counts.merge(name, 1, Integer::sum);
            return (path.isEmpty() ? "" : path + "/") + name + (several ? "[" + no + "]" : "");
        }
    }

    @Override
    void enter(Node parent, Node child) {
        way.push(new Spot(way.element().next(child.name(), way.element().seen(), several(parent, child))));
    }

    private static boolean several(Node parent, Node child) {
        return parent.list(child.name()).limit(2).count() > 1;
    }

    @Override
    void leave() {
        way.pop();
    }

    @Override
    void goes(Case record, Field field, Outcome outcome) {
        boolean id = outcome == Outcome.PSEUDONYM;
        var asked =
                field.categories().stream().filter(c -> !id || c != Category.D).collect(Collectors.toSet());
        note(
                way.element().path(),
                field.categories(),
                new Why(
                        outcome,
                        id ? List.of(Cited.PSEUDONYMS) : List.of(),
                        clauses(record, c -> c.releases(field.path(), asked)),
                        ""));
    }

    @Override
    void stays(Case record, Field field) {
        var forbidding =
                rules.listFieldRules(record, field).stream().map(Cited::of).toList();
        var withholding = clauses(record, c -> Grants.withholds(c.withheld(), field.path()));
        Outcome outcome =
                !forbidding.isEmpty() ? Outcome.RULE : withholding.isEmpty() ? Outcome.NO_CLAUSE : Outcome.CLAUSE;
        note(way.element().path(), field.categories(), new Why(outcome, forbidding, withholding, ""));
    }

    @Override
    void staysWhole(Node element, Place at, Cited rule) {
        leaves(element, way.element().path(), at.categories(), new Why(Outcome.RULE, List.of(rule), List.of(), ""));
    }

    @Override
    void coarser(Case record, Node element, Place at, CoarserForms.Coarse form) {
        var asking = clauses(record, c -> c.generalised().containsKey(at.path()));
        var why = form.rule()
                .map(rule -> new Why(Outcome.RULE, List.of(Cited.of(rule)), asking, ""))
                .orElseGet(() -> form.node()
                        .map(n -> new Why(Outcome.COARSER, List.of(), asking, n.name()))
                        .orElseGet(() -> new Why(Outcome.NOTHING_TO_SHOW, List.of(), asking, "")));
        int before = mark();
        leaves(element, way.element().path(), at.categories(), why);
        form.node().ifPresent(made -> {
            if (made.name().equals(element.name())) {
                kept(made, before);
            } else {
                made(element, made, at, asking);
            }
        });
    }

    /** Of an element that goes under its own name the children that are kept go as they are. */
    private void kept(Node made, int since) {
        var paths = made.children().stream()
                .map(c -> way.element().path() + "/" + c.name())
                .collect(Collectors.toSet());
        outcomes.subList(since, outcomes.size())
                .replaceAll(o -> paths.contains(o.path()) ? o.with(Outcome.SENT, "") : o);
    }

    private void made(Node element, Node made, Place at, List<String> asking) {
        Spot around = way.stream().skip(1).findFirst().orElseThrow();
        boolean several = made.model().isMasked() && way.element().path().endsWith("]");
        String path = around.next(made.name(), around.made(), several);
        leaves(made, path, at.categories(), new Why(Outcome.MADE, List.of(), asking, element.name()));
    }

    @Override
    int mark() {
        return outcomes.size();
    }

    @Override
    void lost(int mark, Outcome outcome, String how) {
        var since = outcomes.subList(mark, outcomes.size());
        since.removeIf(o -> o.outcome() == Outcome.MADE);
        since.replaceAll(o -> o.outcome().goes() || o.outcome() == Outcome.COARSER ? o.with(outcome, how) : o);
    }

    @Override
    void incomplete(int mark, Place at, Set<String> present) {
        String lacking = at.model().children().stream()
                .filter(c -> c.minOccurs() > 0 && !present.contains(c.name()))
                .map(ElementModel::name)
                .collect(Collectors.joining(", "));
        String element =
                way.element().path().isEmpty() ? "the record" : way.element().path();
        lost(mark, Outcome.INCOMPLETE, element + " lacks " + lacking);
    }

    @Override
    void figures(Node body, StatisticsForm told) {
        var ofForm = List.copyOf(outcomes);
        outcomes.clear();
        outcomes.addAll(new FigureNotes(body, ofForm).of(told.cells()));
    }

    /** What becomes of a field, and by what. */
    private record Why(Outcome outcome, List<Cited> rules, List<String> clauses, String as) {}

    private void note(String path, Set<Category> categories, Why why) {
        outcomes.add(new FieldOutcome(path, categories, why.outcome(), why.rules(), why.clauses(), why.as()));
    }

    /** The leaves of an element that is not walked through. */
    private void leaves(Node element, String path, Set<Category> categories, Why why) {
        if (element.children().isEmpty()) {
            note(path, categories, why);
        }
        var spot = new Spot(path);
        for (Node child : element.children()) {
            String below = spot.next(child.name(), spot.seen(), several(element, child));
            leaves(child, below, Grants.with(categories, child.model()), why);
        }
    }

    private static List<String> clauses(Case record, Predicate<Clause> which) {
        return record.clauses().stream().filter(which).map(Clause::ref).toList();
    }
}
