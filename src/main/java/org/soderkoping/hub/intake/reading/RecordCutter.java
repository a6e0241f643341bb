package org.soderkoping.hub.intake.reading;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.participants.Feed;

/** Cuts one record after the other out of a document. */
final class RecordCutter {
    private static final int MOST_STRAYS = 20;

    private final Feed feed;
    private final List<String> steps;
    private final Window window;
    private final Tokens tokens;
    private final Containers containers;
    private int no;
    private int strays;
    private boolean ended;

    RecordCutter(Window window, Tokens tokens, Feed feed) {
        this.feed = feed;
        this.steps = List.of(feed.record().substring(1).split("/", -1));
        this.window = window;
        this.tokens = tokens;
        this.containers = new Containers(window);
    }

    /** The next record or refusal; empty at the end. Bad input never throws. */
    Optional<Cut> next() {
        try {
            while (!ended) {
                var cut = advance();
                if (cut != null) {
                    return Optional.of(cut);
                }
            }
            return Optional.empty();
        } catch (Unreadable e) {
            ended = true;
            return Optional.of(refused(e.code(), tokens.place(e)));
        }
    }

    private @Nullable Cut advance() {
        return switch (tokens.next()) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.END_DOCUMENT -> endOfDocument();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            default -> null;
        };
    }

    private @Nullable Cut start() {
        int depth = tokens.depth();
        if (depth == 0) {
            root();
        }
        boolean onTheWay = depth == containers.count()
                && depth < steps.size()
                && steps.get(depth).equals(tokens.name());
        if (onTheWay && depth == steps.size() - 1) {
            return record();
        }
        if (onTheWay) {
            containers.enter(tokens.prefixedName(), tokens.startOffset(), tokens.position());
            tokens.enter(false);
            return null;
        }
        if (containers.begun()) {
            return stray(true);
        }
        tokens.enter(false);
        skip();
        return null;
    }

    private void root() {
        if (!tokens.qualifiedName().equals(feed.root())) {
            throw new Unreadable(Codes.OTHER_ROOT, tokens.position());
        }
        window.forget(tokens.startOffset());
    }

    /** A wrapper around no record at all was judged by nobody. */
    private @Nullable Cut end() {
        boolean inner = tokens.depth() == containers.count() && tokens.depth() > 1;
        boolean empty = tokens.depth() == containers.count() && !containers.leave();
        var cut = inner && empty ? refused(Codes.NO_RECORDS, tokens.place()) : null;
        tokens.leave();
        return cut;
    }

    private @Nullable Cut text() {
        if (!containers.begun()) {
            return null;
        }
        if (tokens.blank()) {
            window.forget(tokens.startOffset());
            return null;
        }
        return stray(false);
    }

    private @Nullable Cut endOfDocument() {
        ended = true;
        return no + strays == 0 ? refused(Codes.NO_RECORDS, Place.DOCUMENT) : null;
    }

    private Cut record() {
        long from = tokens.startOffset();
        var around = containers.frame(from);
        window.forget(from);
        if (feed.channel() == Channel.SFTP) {
            window.countFrom(from);
            tokens.countAnew();
        }
        boolean alone = steps.size() == 1;
        tokens.enter(!alone);
        var start = tokens.place();
        var id = readToItsEnd();
        var text = window.slice(from, id.endOffset());
        if (alone) {
            readEpilogue();
        }
        no++;
        return new Cut.Whole(new RawRecord(no, id.finder().idOr(no), text, start, around));
    }

    private Identified readToItsEnd() {
        var finder = new RecordIdFinder(feed.recordId());
        finder.start(tokens, 0);
        int top = tokens.depth();
        while (tokens.depth() >= top) {
            switch (tokens.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    tokens.enter(false);
                    finder.start(tokens, tokens.depth() - top);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    finder.end(tokens.depth() - top);
                    tokens.leave();
                }
                default -> finder.text(tokens, tokens.depth() - top);
            }
        }
        return new Identified(finder, tokens.endOffset());
    }

    /** A document that is one record is accepted only when nothing wrong follows. */
    private void readEpilogue() {
        while (!ended) {
            ended = tokens.next() == XMLStreamConstants.END_DOCUMENT;
        }
    }

    /** Something between records that is no record is refused by itself; the records around it go on. */
    private Cut stray(boolean element) {
        if (++strays > MOST_STRAYS) {
            throw new Unreadable(Codes.BETWEEN_RECORDS, tokens.position());
        }
        if (!element) {
            return refused(Codes.BETWEEN_RECORDS, tokens.place());
        }
        tokens.enter(false);
        var refused = refused(Codes.BETWEEN_RECORDS, tokens.place());
        skip();
        return refused;
    }

    private void skip() {
        int top = tokens.depth();
        while (tokens.depth() >= top) {
            int event = tokens.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                tokens.enter(false);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                tokens.leave();
            }
        }
    }

    private static Cut refused(String code, Place place) {
        return new Cut.Refused(RefusedRecord.whole(Finding.refusal(code, place)));
    }

    private record Identified(RecordIdFinder finder, long endOffset) {}
}
