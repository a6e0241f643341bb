package org.soderkoping.hub.exchange;

import java.util.List;
import java.util.Map;

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

    /** What was said of the record beside its text, such as by the name of its file in an archive. */
    default Map<String, String> facts() {
        return Map.of();
    }

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

    /**
     * The text stands in a file of an archive.
     *
     * @param entry path of that file, such as {@code /MZ_20261119_000123_Z.xml}
     * @param facts what its name says
     */
    record Entry(String entry, Map<String, String> facts) implements Origin {
        public Entry {
            facts = Map.copyOf(facts);
        }

        @Override
        public Place place(Place start, Place within) {
            return within(entry, start.line() == 0 ? within : SAME.place(start, within));
        }

        /** A place in a file of an archive; one that is there already stays. */
        public static Place within(String entry, Place place) {
            boolean there = place.path().startsWith(entry + "/");
            String path = there ? place.path() : place.path().equals("/") ? entry : entry + place.path();
            return new Place(path, place.line(), place.column());
        }

        @Override
        public String toString() {
            return entry;
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
