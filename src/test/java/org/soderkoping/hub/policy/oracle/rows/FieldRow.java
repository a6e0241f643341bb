package org.soderkoping.hub.policy.oracle.rows;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.soderkoping.hub.exchange.format.Category;

/**
 * The rows of data-protection.md that keep a field in the hub, whatever a clause says. Where a row has a way out that
 * is not opened yet, it names it.
 */
public enum FieldRow {
    /** Of a border event sent to a country one of its persons may have fled: nothing personal, no size of the group. */
    D01((b, leaf) -> b.event()
            && b.toOrigin()
            && (!leaf.personal().isEmpty() || leaf.path().equals("groupSize"))),
    /** Templates and images never; these are the references that lead to one. */
    D04((b, leaf) -> leaf.name().equals("photoRef") || leaf.name().equals("scanRef")),
    /** What Eurodac said never leaves the seven. */
    D05((b, leaf) -> b.toCountryPeopleFlee()
            && (leaf.below("biometric")
                    || leaf.below("otherMemberStateHits")
                    || leaf.path().startsWith("hit/")
                    || leaf.name().equals("dbHit"))),
    /** Of the claim the listed facts only. */
    D07((b, leaf) -> leaf.of(Category.C) && !listed(leaf), NotGrantedYet.D08),
    D11((b, leaf) -> Set.of("ethnicity", "religion", "politicalOpinion").contains(leaf.name())),
    /** Special categories as a flag that they are there. */
    D12((b, leaf) -> leaf.of(Category.S) && !leaf.name().equals("vulnerabilityNoted"), NotGrantedYet.D10),
    D14((b, leaf) -> leaf.of(Category.L), NotGrantedYet.D10),
    D15((b, leaf) -> leaf.of(Category.K) && !leaf.name().equals("facilitatorSuspected")),
    D16((b, leaf) -> leaf.below("relation") && !leaf.path().endsWith("relation/type"), NotGrantedYet.D16),
    /** The persons of an event are shown masked only, their papers not at all. */
    D17((b, leaf) -> b.event() && (leaf.below("person") || leaf.below("documentsUsed"))),
    /** Who asked for protection at the border is no news for the three, nor for the other side. */
    D18((b, leaf) -> b.event()
            && b.protectionAsked()
            && (b.toCountryPeopleFlee() || b.situation().atBorder())
            && (leaf.of(Category.I) || leaf.of(Category.D))),
    /** Free text goes where it was screened and found clean. */
    D21((b, leaf) -> leaf.of(Category.Q)
            && !(Set.of("CoiInquiry", "CoiAnswer", "RiskIndicator")
                            .contains(b.body().name())
                    && Screening.clean(leaf.text()))),
    D24((b, leaf) -> leaf.name().equals("fearedCountry")),
    /** Decision 0009: the size of a group goes to none of the countries people flee. */
    GROUP_SIZE((b, leaf) -> b.event() && b.toCountryPeopleFlee() && leaf.path().equals("groupSize")),
    /** A masked form is the hub's to make; one that a sender wrote goes nowhere. */
    MADE_BY_THE_HUB((b, leaf) -> leaf.path().contains("Masked/"));

    private static final Set<String> FACTS = Set.of(
            "applicationId",
            "madeOn",
            "registeredOn",
            "registrationDate",
            "lodgedOn",
            "applicationType",
            "statusCode",
            "effectiveOn",
            "instance",
            "outcome",
            "final");
    private static final Set<String> PLACES = Set.of("place/text", "place/bcpCode", "applicationInfo/country");

    private final BiPredicate<Before, Leaf> forbids;
    private final Optional<NotGrantedYet> wayOut;

    FieldRow(BiPredicate<Before, Leaf> forbids) {
        this.forbids = forbids;
        this.wayOut = Optional.empty();
    }

    FieldRow(BiPredicate<Before, Leaf> forbids, NotGrantedYet wayOut) {
        this.forbids = forbids;
        this.wayOut = Optional.of(wayOut);
    }

    /** The grant that will open this row one day. */
    public Optional<NotGrantedYet> wayOut() {
        return wayOut;
    }

    public static boolean forbidden(Before before, Leaf leaf) {
        return Arrays.stream(values()).anyMatch(row -> row.forbids.test(before, leaf));
    }

    private static boolean listed(Leaf leaf) {
        return FACTS.contains(leaf.name()) || PLACES.contains(leaf.path());
    }
}
