package org.soderkoping.hub.intake.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.RawRecord.Frame;
import org.soderkoping.hub.intake.reading.Unreadable.Position;

/**
 * The elements open around the records. Each has a head: what stands in it before its first record or container. A
 * container may come again, as a wrapper around every few records; then its head is another, those around it stay.
 */
final class Containers {
    private final Window window;
    private final Deque<Container> open = new ArrayDeque<>();

    Containers(Window window) {
        this.window = window;
    }

    private static final class Container {
        private final String name;
        private final long from;
        private final Position at;
        private final @Nullable Frame around;
        private @Nullable Frame frame;

        Container(String name, long from, Position at, @Nullable Frame around) {
            this.name = name;
            this.from = from;
            this.at = at;
            this.around = around;
        }

        Frame close(Window window, long to) {
            var closed = frame;
            if (closed == null) {
                closed = new Frame(window.slice(from, to), "</" + name + ">", at.line(), at.column(), around);
                frame = closed;
            }
            return closed;
        }
    }

    void enter(String prefixedName, long from, Position at) {
        var around = open.isEmpty() ? null : frame(from);
        window.forget(from);
        open.push(new Container(prefixedName, from, at, around));
    }

    /** Leaves the innermost one; whether it held anything of what it is there for. */
    boolean leave() {
        return open.pop().frame != null;
    }

    int count() {
        return open.size();
    }

    /** Whether the head of the innermost one is over, so that only records or containers may follow. */
    boolean begun() {
        var innermost = open.peek();
        return innermost != null && innermost.frame != null;
    }

    /** What stands around a record or container that starts here. */
    Frame frame(long start) {
        return open.isEmpty() ? Frame.NONE : open.element().close(window, start);
    }
}
