package org.soderkoping.hub.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.policy.oracle.Changes.Place;
import org.soderkoping.hub.policy.oracle.cases.Dice;
import org.soderkoping.hub.policy.oracle.cases.RandomCase;
import org.soderkoping.hub.policy.oracle.rows.Countries;
import org.soderkoping.hub.policy.oracle.rows.OriginTable;

/**
 * Changes of what is protected change no byte that a partner sees: not body, headers or subject key, nor whether there is
 * a message at all. A state of origin is a partner that a person of the record may have fled.
 */
class NothingSeenChangesTest {
    private static final long SEED = 20_261_125L;
    private static final int EVENTS = Integer.getInteger("oracle.changes", 800);
    /** What of an event itself is about its persons; the request for protection is not among it, row D18 turns on it. */
    private static final Set<String> OF_THE_EVENT = Set.of(
            "coordinates/lat",
            "coordinates/lon",
            "coordinates/accuracyKm",
            "groupSize",
            "healthCheck",
            "vulnerabilityNoted",
            "dbHit",
            "transport",
            "concealment",
            "facilitatorSuspected",
            "followUp");
    /** What no partner gets of any message, whatever a clause says. */
    private static final Set<String> NOBODYS = Set.of(
            "ethnicity",
            "religion",
            "politicalOpinion",
            "photoRef",
            "scanRef",
            "address",
            "phone",
            "email",
            "contact",
            "groundsCategory",
            "dbHit",
            "followUp",
            "medical",
            "dangerous",
            "specialNeeds",
            "healthCertificate",
            "statement",
            "urgentReason",
            "refusalReason",
            "note",
            "reference",
            "issue",
            "operatorId",
            "nativeMessageId");

    private final Set<String> changed = new TreeSet<>();
    private int seen;

    @Test
    void whatIsKnownOfWhoMayHaveFledAPartnerChangesNothingTheEventTellsIt() {
        for (int number = 0; number < EVENTS; number++) {
            var dice = new Dice(SEED, number);
            var one = RandomCase.draw(dice, Kind.BORDER_EVENT);
            for (CountryCode partner : one.with(one.message()).partners()) {
                if (!partner.alpha2().equals(one.before(partner).sender())) {
                    changeEvent(dice, one.with(one.message()), partner, number);
                }
            }
        }
        var leaves = leaves(Messages.SCHEMA.body("BorderEvent").child("person"), "person");
        assertThat(changed).as("leaves of a person that were changed").containsAll(leaves);
        assertThat(changed).containsAll(OF_THE_EVENT).contains("documentsUsed/number");
        assertThat(seen).as("changes to events that the partner did see").isGreaterThan(EVENTS / 2);
    }

    /** Every protected leaf by itself, some together, and each person that is hidden beside another one left out. */
    private void changeEvent(Dice dice, RandomCase one, CountryCode partner, int number) {
        var body = one.before(partner).body();
        var hidden = hidden(body, partner);
        if (hidden.isEmpty()) {
            return;
        }
        String before = new Sending(one).seenBy(partner);
        var changes = new Changes(dice);
        var places = Changes.places(body, (steps, path) -> hidden.contains(steps.get(0)) || ofTheEvent(path));
        var sets = new ArrayList<List<Place>>(places.stream().map(List::of).toList());
        sets.add(changes.some(places));
        for (var set : sets) {
            Node other = changes.at(set, body);
            if (hidden(other, partner).equals(hidden)) {
                unchanged(one, partner, other, before, number + " " + set);
                set.forEach(p -> changed.add(p.path()));
            }
        }
        if (hidden.size() > 1) {
            Node fewer = Changes.without(body, List.of(hidden.iterator().next()));
            unchanged(one, partner, fewer, before, number + " without a person");
        }
    }

    private static boolean ofTheEvent(String path) {
        return OF_THE_EVENT.contains(path) || path.startsWith("documentsUsed/");
    }

    /** Nothing; or of a change of what the partner has, that it gives it back, which holds no byte of the change. */
    private static String nothingNew(RandomCase one, CountryCode partner) {
        boolean hasIt = one.kind() == Kind.DATA_LIFECYCLE
                && one.about().stream().anyMatch(past -> past.recipients().contains(partner));
        return hasIt ? "a recall" : "nothing";
    }

    private void unchanged(RandomCase one, CountryCode partner, Node body, String before, String what) {
        String after = new Sending(one.with(withBody(one.message(), body))).seenBy(partner);
        assertThat(after).as("seed %d event %s to %s", SEED, what, partner).isEqualTo(before);
        seen += before.equals("nothing") ? 0 : 1;
    }

    /** Where the persons stand that may have fled the partner. */
    private static Set<Integer> hidden(Node event, CountryCode partner) {
        return IntStream.range(0, event.children().size())
                .filter(i -> event.children().get(i).name().equals("person"))
                .filter(i -> Countries.in(
                        OriginTable.ofPersonIn(event, event.children().get(i)), partner.alpha2()))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void ofAnyOtherRecordAboutAPersonAStateOfOriginSeesNothingWhateverItSays() {
        var kinds = EnumSet.allOf(Kind.class);
        kinds.removeIf(k -> !k.aboutPersons() || k == Kind.BORDER_EVENT);
        for (int number = 0; number < EVENTS; number++) {
            var dice = new Dice(SEED + 1, number);
            var drawn = RandomCase.draw(dice, dice.pick(List.copyOf(kinds)));
            var one = drawn.with(drawn.message());
            var places = Changes.places(one.message(), (steps, path) -> !path.startsWith("Envelope/"));
            var other = one.with(new Changes(dice).at(new Changes(dice).some(places), one.message()));
            for (CountryCode partner : one.partners()) {
                if (origin(one, partner) && origin(other, partner)) {
                    assertThat(new Sending(one).seenBy(partner)).isEqualTo(nothingNew(one, partner));
                    assertThat(new Sending(other).seenBy(partner)).isEqualTo(nothingNew(one, partner));
                    assertThat(decided(other, partner)).isEqualTo(decided(one, partner));
                    seen++;
                }
            }
        }
        assertThat(seen).as("records kept from a state of origin").isGreaterThan(EVENTS);
    }

    private static boolean origin(RandomCase one, CountryCode partner) {
        return !partner.alpha2().equals(one.before(partner).sender())
                && Countries.in(OriginTable.of(one.before(partner)), partner.alpha2());
    }

    private static String decided(RandomCase one, CountryCode partner) {
        return new Sending(one).decided().decisions().get(partner).packed();
    }

    @Test
    void whatNobodyGetsChangesNothingThatAnybodySees() {
        for (int number = 0; number < EVENTS; number++) {
            var dice = new Dice(SEED + 2, number);
            var drawn = RandomCase.draw(dice);
            var one = drawn.with(drawn.message());
            var places = Changes.places(one.message(), (steps, path) -> nobodys(path));
            if (!places.isEmpty()) {
                var other = one.with(new Changes(dice).at(places, one.message()));
                for (CountryCode partner : one.partners()) {
                    if (!partner.alpha2().equals(one.before(partner).sender())) {
                        String before = new Sending(one).seenBy(partner);
                        assertThat(new Sending(other).seenBy(partner))
                                .as("seed %d message %d to %s", SEED + 2, number, partner)
                                .isEqualTo(before);
                        seen += before.equals("nothing") ? 0 : 1;
                    }
                }
                places.forEach(p -> changed.add(p.path().substring(p.path().lastIndexOf('/') + 1)));
            }
        }
        assertThat(changed).containsAll(NOBODYS);
        assertThat(seen).as("messages that were seen all the same").isGreaterThan(EVENTS);
    }

    /** Of agencies and their people a contact is told, and of Eurodac a reference under a profile of the Union. */
    private static boolean nobodys(String path) {
        return NOBODYS.contains(path.substring(path.lastIndexOf('/') + 1))
                && !path.contains("focalPoint/")
                && !path.endsWith("biometric/reference");
    }

    private static Node withBody(Node message, Node body) {
        return message.withChildren(List.of(message.children().get(0), body));
    }

    private static Set<String> leaves(ElementModel model, String path) {
        var leaves = new HashSet<String>();
        for (var child : model.children()) {
            String below = path + "/" + child.name();
            leaves.addAll(child.leaf() ? Set.of(below) : leaves(child, below));
        }
        return leaves;
    }
}
