package org.soderkoping.hub.delivery.receipts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soderkoping.hub.delivery.receipts.ReturnBook.Return;
import org.soderkoping.hub.delivery.receipts.ReturnBook.Sent;
import org.soderkoping.hub.delivery.relay.DeliveryIds;
import org.soderkoping.hub.delivery.relay.DeliveryIds.Delivery;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.ledger.Evidence.Event;
import org.soderkoping.hub.ledger.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks receipts against what was sent, and applies them in one transaction with their evidence. */
public final class ReceiptDesk {
    /** Not a readable receipt. */
    static final String UNREADABLE = "SK-8001";

    /** No delivery has this id. */
    static final String UNKNOWN = "SK-8002";

    /** The digest is not that of the body that was delivered. */
    static final String OTHER_BODY = "SK-8003";

    /** The delivery is another partner's. */
    static final String OTHER_PARTNER = "SK-8004";

    private record Paper(byte[] bytes, Optional<PartnerSignal> signal, Optional<Delivery> delivery) {
        @Override
        public String toString() {
            return "paper of " + bytes.length + " bytes";
        }
    }

    private final TransactionTemplate transactions;
    private final ReturnBook book;
    private final DeliveryIds ids;
    private final Evidence evidence;

    public ReceiptDesk(JdbcClient jdbc, TransactionTemplate transactions, DeliveryIds ids, Evidence evidence) {
        this.transactions = transactions;
        this.book = new ReturnBook(jdbc);
        this.ids = ids;
        this.evidence = evidence;
    }

    /** One verdict per receipt, in their order: empty when applied. */
    public List<Optional<Finding>> accept(CountryCode partner, List<byte[]> receipts) {
        var papers = receipts.stream().map(this::read).toList();
        var verdicts = transactions.execute(status -> apply(partner, papers));
        return verdicts == null ? List.of() : verdicts;
    }

    private Paper read(byte[] bytes) {
        var signal = PartnerSignal.read(bytes);
        return new Paper(bytes, signal, signal.flatMap(s -> ids.find(s.deliveryId())));
    }

    private List<Optional<Finding>> apply(CountryCode partner, List<Paper> papers) {
        var batches = new HashSet<Long>();
        papers.forEach(p -> p.delivery.ifPresent(d -> batches.add(d.record().batch())));
        var sent = book.list(partner, batches);
        var verdicts = new ArrayList<Optional<Finding>>();
        var processed = new ArrayList<Delivery>();
        var refused = new ArrayList<Delivery>();
        for (var paper : papers) {
            var code = judge(partner, paper, sent);
            code.ifPresentOrElse(
                    c -> refuse(partner, paper, c),
                    () -> (paper.signal.orElseThrow().processed() ? processed : refused)
                            .add(paper.delivery.orElseThrow()));
            verdicts.add(code.map(c -> Finding.refusal(c, Place.DOCUMENT)));
        }
        note(partner, Return.PROCESSED, processed);
        note(partner, Return.REFUSED, refused);
        return verdicts;
    }

    private void note(CountryCode partner, Return what, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        book.note(what, deliveries);
        if (what == Return.REFUSED) {
            deliveries.forEach(d -> book.except(d, "REFUSED", ""));
        }
        evidence.note(
                Event.RECEIPT,
                partner.alpha2(),
                deliveries.stream()
                        .map(d -> what + " " + ids.name(d.record(), partner))
                        .toList());
    }

    private static Optional<String> judge(CountryCode partner, Paper paper, Map<Long, Sent> sent) {
        if (paper.signal.isEmpty()) {
            return Optional.of(UNREADABLE);
        }
        if (paper.delivery.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        var delivery = paper.delivery.get();
        if (!delivery.partner().equals(partner)) {
            return Optional.of(OTHER_PARTNER);
        }
        int position = delivery.record().position();
        var consignment = sent.get(delivery.record().batch());
        if (consignment == null || !consignment.holds(position)) {
            return Optional.of(UNKNOWN);
        }
        return consignment.matches(position, paper.signal.get().digestHead())
                ? Optional.empty()
                : Optional.of(OTHER_BODY);
    }

    private void refuse(CountryCode partner, Paper paper, String code) {
        evidence.note(
                Event.RECEIPT_REFUSED,
                partner.alpha2(),
                List.of(code, HexFormat.of().formatHex(Sha256.of(paper.bytes))));
    }
}
