package org.soderkoping.hub.exchange;

import java.util.List;

/** How a position in a record's text becomes a place in what the agency sent. */
public sealed interface Origin {
    /** The text stands in the document as it is. */
    Origin SAME = new Same();

    /**
     * The agency's place.
     *
     * @param start where the record starts
     * @param within path, 1-based line and column in the record's own text
     */
    Place place(Place start, Place within);

    /** See {@link #SAME}. */
    record Same() implements Origin {
        @Override
        public Place place(Place start, Place within) {
            boolean first = within.line() == 1;
            return new Place(
                    within.path(),
                    start.line() + within.line() - 1,
                    first ? start.column() + within.column() - 1 : within.column());
        }
    }

    /** The text was made of another format: each of its lines stands for one place there. */
    record Lines(List<Place> places) implements Origin {
        public Lines {
            places = List.copyOf(places);
        }

        @Override
        public Place place(Place start, Place within) {
            return places.get(Math.min(within.line(), places.size()) - 1);
        }
    }
}
