package org.soderkoping.hub.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The few rules of CONTRIBUTING.md that a machine can watch. */
class HouseRulesTest {
    private static final String HUB = "org.soderkoping.hub.";
    private static final JavaClasses HUB_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.soderkoping.hub");

    @Test
    void nobodyAsksForTheTimeWithoutAClock() {
        noClasses()
                .should(callMethodWhere(new DescribedPredicate<JavaCall<?>>("now() without a Clock") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        boolean now = call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().startsWith("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(p -> p.isEquivalentTo(Clock.class));
                        return now
                                || (call.getName().equals("currentTimeMillis")
                                        && call.getTargetOwner().isEquivalentTo(System.class));
                    }
                }))
                .check(HUB_CLASSES);
    }

    @Test
    void camelStaysAtTheEdges() {
        noClasses()
                .that(resideInAnyPackage(
                        HUB + "exchange..",
                        HUB + "security..",
                        HUB + "validation..",
                        HUB + "normalisation..",
                        HUB + "policy..",
                        HUB + "ledger..",
                        HUB + "parts.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.camel.."))
                .check(HUB_CLASSES);
    }

    @Test
    void boundMessagesStayWhereTheyAreJudged() {
        noClasses()
                .that(resideInAnyPackage(
                        HUB + "participants..", HUB + "validation..", HUB + "parts..", HUB + "console.."))
                .should()
                .dependOnClassesThat(resideInAPackage(HUB + "exchange.xml.."))
                .check(HUB_CLASSES);
    }

    @Test
    void xmlFactoriesAreMadeInOnePlace() {
        var factories = Set.of(
                "javax.xml.stream.XMLInputFactory",
                "javax.xml.parsers.DocumentBuilderFactory",
                "javax.xml.parsers.SAXParserFactory",
                "javax.xml.validation.SchemaFactory",
                "javax.xml.transform.TransformerFactory",
                "javax.xml.xpath.XPathFactory");
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HUB + "security.SafeXml")
                .should(callMethodWhere(new DescribedPredicate<JavaCall<?>>("makes an XML factory") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return factories.contains(call.getTargetOwner().getFullName())
                                && call.getName().startsWith("new");
                    }
                }))
                .check(HUB_CLASSES);
    }

    @Test
    void noSerialisedObjectIsEverRead() {
        noClasses()
                .should()
                .callMethod("jakarta.jms.ObjectMessage", "getObject")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(HUB_CLASSES);
    }

    @Test
    void recordsThatCarryPersonsDoNotPrintThem() {
        var carriers = Set.of(
                HUB + "exchange.format.Node",
                HUB + "exchange.RawRecord",
                HUB + "exchange.RawRecord$Frame",
                HUB + "exchange.RefusedRecord",
                "[B");
        classes()
                .that()
                .areRecords()
                .and()
                .resideOutsideOfPackage(HUB + "exchange.xml..")
                .should(new ArchCondition<>("print their id only when they carry persons") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean carries = type.getFields().stream()
                                .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                                .map(JavaField::getRawType)
                                .anyMatch(t -> carriers.contains(t.getName()));
                        boolean silent = type.tryGetMethod("toString")
                                .filter(m -> !m.getModifiers().contains(JavaModifier.FINAL))
                                .isPresent();
                        if (carries && !silent) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " prints what it carries"));
                        }
                    }
                })
                .check(HUB_CLASSES);
    }
}
