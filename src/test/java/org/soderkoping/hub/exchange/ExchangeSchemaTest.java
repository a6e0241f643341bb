package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.soderkoping.hub.exchange.format.Category.A;
import static org.soderkoping.hub.exchange.format.Category.B;
import static org.soderkoping.hub.exchange.format.Category.C;
import static org.soderkoping.hub.exchange.format.Category.D;
import static org.soderkoping.hub.exchange.format.Category.F;
import static org.soderkoping.hub.exchange.format.Category.I;
import static org.soderkoping.hub.exchange.format.Category.L;
import static org.soderkoping.hub.exchange.format.Category.N;
import static org.soderkoping.hub.exchange.format.Category.Q;
import static org.soderkoping.hub.exchange.format.Category.S;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.ExchangeSchema;

class ExchangeSchemaTest {
    private final ExchangeSchema schema = ExchangeFixtures.model();
    private final ElementModel registration = schema.body("AsylumRegistration");
    private final ElementModel event = schema.body("BorderEvent");

    @Test
    void aNameIsIdentityOfTheApplicantAndFamilyBesidesInADependant() {
        assertThat(registration.categoriesAt("applicant/name/family")).containsExactly(I);
        assertThat(registration.categoriesAt("dependant/name/family")).containsExactly(I, F);
        assertThat(registration.categoriesAt("applicant/relation/name/family")).containsExactly(I, F);
    }

    @Test
    void eachFieldCarriesTheLettersOfWhatItStandsIn() {
        assertThat(registration.categoriesAt("applicationId")).containsExactly(D);
        assertThat(registration.categoriesAt("madeOn")).containsExactly(C);
        assertThat(registration.categoriesAt("applicant/document/scanRef")).containsExactly(D, B);
        assertThat(registration.categoriesAt("applicant/vulnerability")).containsExactly(S);
        assertThat(registration.categoriesAt("dependant/address")).containsExactly(F, L);
        assertThat(event.categoriesAt("eventId")).containsExactly(D);
        assertThat(event.categoriesAt("occurredAt")).containsExactly(N);
        assertThat(event.categoriesAt("person/name/family")).containsExactly(I);
    }

    @Test
    void anAttributeIsReleasedWithItsElement() {
        assertThat(registration.find("applicant/birthDate").orElseThrow().attributes())
                .containsExactly(new ElementModel.Attribute("basis", false, Set.of(N), List.of()));
        assertThat(schema.body("CoiReport").child("title").attributes())
                .containsExactly(new ElementModel.Attribute("lang", true, Set.of(N), List.of("languages")));
    }

    @Test
    void childrenStandInTheOrderOfTheSchema() {
        assertThat(event.children())
                .extracting(ElementModel::name)
                .startsWith("eventId", "eventType", "occurredAt")
                .containsSubsequence("borderWith", "person", "personMasked", "groupSize")
                .endsWith("followUp");
        assertThat(registration.child("applicant").children())
                .extracting(ElementModel::name)
                .containsSubsequence("birthDate", "birthPlace", "nationality", "ethnicity", "photoRef");
    }

    @Test
    void aPersonAtTheBorderHasTheElementsOfAnyPersonButFewerObligations() {
        var applicant = registration.child("applicant");
        var atTheBorder = event.child("person");

        assertThat(names(atTheBorder)).isEqualTo(names(applicant));
        assertThat(Stream.of(applicant, atTheBorder, registration.child("dependant")))
                .allMatch(ElementModel::isPerson)
                .noneMatch(ElementModel::isMasked);
        assertThat(obligatory(applicant)).containsExactly("localPersonId", "name", "sex", "birthDate", "nationality");
        assertThat(obligatory(atTheBorder)).containsExactly("nationality");
    }

    @Test
    void theGeneralisedFormHasAPlaceOfItsOwn() {
        assertThat(Stream.of(registration.child("dependantMasked"), event.child("personMasked")))
                .allMatch(ElementModel::isMasked)
                .noneMatch(ElementModel::isPerson)
                .allSatisfy(m -> assertThat(names(m)).containsExactly("nationality", "sex", "ageGroup", "relation"));
    }

    @Test
    void cardinalitiesComeFromTheSchema() {
        var dependant = registration.child("dependant");
        assertThat(List.of(dependant.minOccurs(), dependant.maxOccurs())).containsExactly(0, 20);
        assertThat(schema.signal().child("error").maxOccurs()).isEqualTo(ElementModel.UNBOUNDED);
        assertThat(schema.signal().child("level").leaf()).isTrue();
    }

    @Test
    void anElementIsCompleteWithItsObligatoryChildrenAndOneOfItsChoice() {
        var body = schema.body("CoiReport").child("body");

        assertThat(body.complete(Set.of("mediaType", "href", "sha256"))).isTrue();
        assertThat(body.complete(Set.of("mediaType", "inline", "sha256"))).isTrue();
        assertThat(body.complete(Set.of("mediaType", "sha256"))).isFalse();
        assertThat(body.complete(Set.of("mediaType", "href"))).isFalse();
        assertThat(registration.child("entry").complete(Set.of())).isTrue();
    }

    @Test
    void aMessageOfAKindHoldsTheEnvelopeAndThatBodyOnly() {
        assertThat(schema.kinds())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Kind.values()).map(Kind::element).toList());
        assertThat(schema.message("BorderEvent").children()).containsExactly(schema.envelope(), event);
        assertThatIllegalArgumentException().isThrownBy(() -> schema.message("Signal"));
        assertThatIllegalArgumentException().isThrownBy(() -> schema.body("Rumour"));
    }

    @Test
    void aReturnCaseHasNothingOfAClaim() {
        var returnCase = schema.body("ReturnCase");
        assertThat(elements(returnCase).flatMap(e -> e.ownCategories().stream()))
                .contains(I, D)
                .doesNotContain(C);
        assertThat(elements(returnCase).flatMap(e -> e.attributes().stream()).flatMap(a -> a.ownCategories().stream()))
                .containsOnly(N);
        assertThat(elements(returnCase).map(ElementModel::name))
                .doesNotContain("applicationId", "applicationRef", "requestRef", "inquiryRef");
    }

    @Test
    void whoARequestIsAboutIsAPersonWithNameAndBirthDateAndNothingSpecial() {
        assertThat(Stream.of("PersonInquiry", "ReturnCase", "SubjectRightsRequest")
                        .map(kind -> schema.body(kind).child("subject")))
                .allMatch(ElementModel::isPerson)
                .allSatisfy(p -> assertThat(obligatory(p)).containsExactly("name", "birthDate"))
                .allSatisfy(
                        p -> assertThat(names(registration.child("applicant"))).containsAll(names(p)))
                .allSatisfy(p -> assertThat(elements(p).flatMap(e -> e.ownCategories().stream()))
                        .doesNotContain(C, S, F, L));
    }

    @Test
    void everyPersonThatMayBeMaskedHasThePlaceForIt() {
        assertThat(Stream.of("TransferRequest/dependantMasked", "PersonInquiryAnswer/candidateMasked")
                        .map(path -> path.split("/"))
                        .map(path -> schema.body(path[0]).child(path[1])))
                .allMatch(ElementModel::isMasked);
        assertThat(schema.body("TransferReply").find("arrangement/vulnerabilityNoted"))
                .isPresent();
        assertThat(schema.body("ReturnCase").find("specialCircumstances/vulnerabilityNoted"))
                .isPresent();
    }

    @Test
    void kindsAboutNobodyHoldNothingPersonalButFreeText() {
        assertThat(Stream.of(Kind.values()).filter(k -> !k.aboutPersons()))
                .allSatisfy(kind -> assertThat(
                                elements(schema.body(kind.element())).flatMap(e -> e.ownCategories().stream()))
                        .isSubsetOf(N, A, Q));
    }

    @Test
    void aCodedElementNamesItsLists() {
        assertThat(registration.find("applicant/nationality/code").orElseThrow().codeLists())
                .containsExactly("countries", "countries-withdrawn", "icao-extras");
        assertThat(schema.body("MigrationStatistics")
                        .find("cell/citizenship")
                        .orElseThrow()
                        .codeLists())
                .containsExactly("countries/alpha2", "eurostat-geo");
        assertThat(registration.child("applicationId").codeLists()).isEmpty();
    }

    @Test
    void nothingInTheEnvelopeIsPersonalButTheFileNumber() {
        assertThat(schema.envelope().children())
                .filteredOn(c -> !c.ownCategories().contains(N) && c.leaf())
                .extracting(c -> c.name() + c.ownCategories())
                .containsExactly("issue[D]", "operatorId[A]");
    }

    private static Stream<ElementModel> elements(ElementModel model) {
        return Stream.concat(Stream.of(model), model.children().stream().flatMap(ExchangeSchemaTest::elements));
    }

    private static List<String> names(ElementModel model) {
        return model.children().stream().map(ElementModel::name).toList();
    }

    private static List<String> obligatory(ElementModel model) {
        return model.children().stream()
                .filter(c -> c.minOccurs() > 0)
                .map(ElementModel::name)
                .toList();
    }
}
