package org.soderkoping.hub.policy.leaks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Category;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeReader;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.RandomMessages;
import org.soderkoping.hub.policy.projection.Projection;
import org.soderkoping.hub.security.SafeXml;
import org.xml.sax.SAXException;

/** Looks at what a partner would get and says, a sentence each, what it should not have got. */
public final class Leaks {
    private static final Schema FORMAT =
            SafeXml.schema(List.of(Messages.FOLDERS.schemas().resolve("exchange/v1/message.xsd")));
    private static final Set<String> HUB_ONLY = Set.of("issue", "operatorId", "source", "refToMessageId");

    private static final Set<Kind> DIRECTED = Set.of(Kind.PERSON_INQUIRY, Kind.TRANSFER_REQUEST, Kind.RETURN_CASE);

    private final Scenario scenario;
    private final CountryCode partner;
    private final Projection projection;
    private final Node message;
    private final List<String> found = new ArrayList<>();

    private Leaks(Scenario scenario, CountryCode partner, Projection projection) {
        this.scenario = scenario;
        this.partner = partner;
        this.projection = projection;
        this.message = read(scenario.kind(), projection.body());
    }

    /** Everything wrong with one partner's message; empty when it may be sent. */
    public static List<String> find(Scenario scenario, CountryCode partner, Projection projection) {
        var leaks = new Leaks(scenario, partner, projection);
        leaks.lookForPersons();
        leaks.lookIntoEnvelope();
        leaks.lookAtRecipients();
        leaks.lookIntoBody();
        leaks.lookAtForm();
        return leaks.found;
    }

    /** Whether a record withheld by the firewall could have gone. */
    public static boolean withheldInVain(Scenario scenario, CountryCode partner) {
        return !Origins.ofRecordAtMost(scenario.body()).contains(partner.alpha2()) && !sentHome(scenario);
    }

    private static boolean sentHome(Scenario scenario) {
        return scenario.kind() == Kind.RETURN_CASE
                && scenario.body().findText("ground").equals(Optional.of("OWN_NATIONAL"));
    }

    /** (a) no byte about a person to a country of its origin set. */
    private void lookForPersons() {
        var body = scenario.body();
        if (scenario.kind() != Kind.BORDER_EVENT && Origins.ofRecord(body).contains(partner.alpha2())) {
            found.add(partner + " gets an application that nothing may be told of");
        }
        if (sentHome(scenario)) {
            found.add(partner + " gets the return of its own national");
        }
        var persons = Origins.persons(body);
        var away = IntStream.range(0, persons.size())
                .filter(i -> Origins.ofPerson(persons.get(i)).contains(partner.alpha2()))
                .boxed()
                .toList();
        String all =
                new String(projection.body(), StandardCharsets.UTF_8) + projection.headers() + projection.subjectKey();
        for (int person : away) {
            if (all.contains(RandomMessages.canary(person)) || all.contains(RandomMessages.born(person))) {
                found.add(partner + " gets bytes of person " + person);
            }
        }
        if (scenario.kind() == Kind.BORDER_EVENT) {
            lookForMasked(persons, away);
        }
    }

    private void lookForMasked(List<Node> persons, List<Integer> away) {
        var shown = new ArrayList<List<String>>();
        body().list("personMasked").forEach(p -> shown.add(nationalities(p)));
        int most = persons.size() - away.size();
        if (shown.size() > most) {
            found.add(partner + " gets " + shown.size() + " masked persons of " + most);
        }
        for (int i = 0; i < persons.size(); i++) {
            if (!away.contains(i)) {
                shown.remove(nationalities(persons.get(i)));
            }
        }
        shown.removeIf(List::isEmpty);
        if (!shown.isEmpty()) {
            found.add(partner + " gets masked persons it should not see");
        }
        if (!away.isEmpty()
                && (away.size() == persons.size() || body().find("groupSize").isPresent())) {
            found.add(partner + " can count persons that were taken out");
        }
    }

    private static List<String> nationalities(Node person) {
        return person.list("nationality")
                .flatMap(n -> n.findText("code").stream())
                .toList();
    }

    private void lookIntoEnvelope() {
        var envelope = message.children().get(0);
        envelope.children().stream()
                .map(Node::name)
                .filter(HUB_ONLY::contains)
                .forEach(n -> found.add(partner + " gets " + n + " of the envelope"));
        boolean documents =
                scenario.clauses(partner).stream().anyMatch(c -> c.categories().contains(Category.D));
        boolean own = envelope.findText("messageId").equals(scenario.envelope().findText("messageId"));
        if (own && !documents) {
            found.add(partner + " gets the messageId itself");
        }
    }

    /** Addressed kinds go to those they name, and say no other name; all others say none. */
    private void lookAtRecipients() {
        var shown = countries(message.children().get(0));
        if (!DIRECTED.contains(scenario.kind())) {
            if (!shown.isEmpty()) {
                found.add(partner + " gets recipient of the envelope");
            }
            return;
        }
        if (!countries(scenario.envelope()).contains(partner.alpha2())) {
            found.add(partner + " gets what others were asked");
        }
        shown.removeIf(partner.alpha2()::equals);
        shown.forEach(other -> found.add(partner + " gets to know that " + other + " was asked"));
    }

    private static List<String> countries(Node envelope) {
        return new ArrayList<>(envelope.list("recipient")
                .flatMap(r -> r.findText("country").stream())
                .toList());
    }

    /** (b) no field outside what is released. */
    private void lookIntoBody() {
        var permissions = new Permissions(scenario.body(), partner.alpha2(), scenario.clauses(partner));
        look(body(), "", permissions);
        if (scenario.kind() == Kind.COI_REPORT) {
            lookIntoReport();
        }
    }

    private void look(Node node, String path, Permissions permissions) {
        for (var child : node.children()) {
            String below = path.isEmpty() ? child.name() : path + "/" + child.name();
            if (!child.model().leaf()) {
                look(child, below, permissions);
            } else if (!permissions.allow(below, String.valueOf(child.text()))) {
                found.add(partner + " gets " + below);
            }
        }
    }

    /** D20 and D20b. */
    private void lookIntoReport() {
        boolean described =
                scenario.body().list("country").anyMatch(c -> partner.alpha3().equals(c.text()));
        if (described && !body().findText("handling").equals(Optional.of("PUBLIC"))) {
            found.add(partner + " gets a restricted report about itself");
        }
        body().list("source")
                .filter(s -> s.findText("type").equals(Optional.of("LOCAL")))
                .filter(s -> s.findText("publishable").equals(Optional.of("false")))
                .filter(s -> s.find("name").isPresent() || s.find("url").isPresent())
                .forEach(s -> found.add(partner + " gets the name of a local source"));
    }

    private void lookAtForm() {
        try {
            SafeXml.validator(FORMAT).validate(new StreamSource(new ByteArrayInputStream(projection.body())));
        } catch (SAXException e) {
            found.add(partner + " gets a message that is not valid: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node body() {
        return message.children().get(1);
    }

    private static Node read(Kind kind, byte[] bytes) {
        try {
            return NodeReader.read(SafeXml.trustedReader(bytes), Messages.SCHEMA.message(kind.element()));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
