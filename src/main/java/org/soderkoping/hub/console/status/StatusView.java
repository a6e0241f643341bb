package org.soderkoping.hub.console.status;

import java.util.List;

/**
 * All the page says, in the words it says it with.
 *
 * @param ledger whether the database answered; without it there is nothing of feeds, lanes and refusals
 * @param silent agencies that have no feed
 */
public record StatusView(
        Head head,
        Mark verdict,
        List<TroubleRow> troubles,
        boolean ledger,
        List<Tile> tiles,
        List<String> lanes,
        List<PartnerRow> partners,
        List<FeedRow> feeds,
        List<String> silent,
        List<PartRow> parts,
        List<RouteRow> routes,
        List<RefusalRow> refusals) {

    /** Above everything; test says that no real person is in it. */
    public record Head(boolean test, String agreements, String time) {}

    /** A state as shape, style and word. */
    public record Mark(String shape, String style, String word) {
        static Mark of(State state, String word) {
            return new Mark(state.shape(), state.style(), word);
        }
    }

    /** A number with its name. */
    public record Tile(String name, String value) {}

    /** What is stuck, why, and who must act. */
    public record TroubleRow(Mark mark, String what, String why, String who) {}

    /** A partner with a cell per lane. */
    public record PartnerRow(String partner, List<LaneCell> cells) {}

    /** A lane with what waits in it. */
    public record LaneCell(Mark mark, String words) {}

    /** A feed; refusing says whether any record was refused. */
    public record FeedRow(
            String feed, String channel, Mark mark, String last, String accepted, String refused, boolean refusing) {}

    /** A part of the hub. */
    public record PartRow(String name, Mark mark, String words) {}

    /** A route of Camel. */
    public record RouteRow(String id, Mark mark, String inFlight) {}

    /** A code of docs/errors.yaml with how often it was met. */
    public record RefusalRow(String code, String title, String records, String agencies, String who, String last) {}
}
