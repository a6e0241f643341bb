package org.soderkoping.hub.exchange;

import java.util.regex.Pattern;

/** A feed such as {@code EE-PPA/asylum-registration}: who sends, and what. */
public record FeedId(AgencyId agency, String name) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public FeedId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a feed name");
        }
    }

    /** Reads the written form {@code AGENCY/feed}. */
    public static FeedId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a feed is written AGENCY/feed");
        }
        return new FeedId(new AgencyId(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** The queue this feed is sent to, {@code sk.in.<agency>.<feed>} in lower case. */
    public String inQueue() {
        return "sk.in." + agency.lower() + "." + name;
    }

    /** A name fit for route ids and folders, such as {@code ee-ppa.asylum-registration}. */
    public String slug() {
        return agency.lower() + "." + name;
    }

    @Override
    public String toString() {
        return agency + "/" + name;
    }
}
