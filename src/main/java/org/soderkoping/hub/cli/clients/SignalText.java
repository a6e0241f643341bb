package org.soderkoping.hub.cli.clients;

import java.util.regex.Pattern;

/** Reads the two counts of a Signal the way a simple client would. */
public final class SignalText {
    private static final Pattern ACCEPTED = Pattern.compile("recordsAccepted>(\\d+)<");
    private static final Pattern REFUSED = Pattern.compile("recordsRefused>(\\d+)<");

    private SignalText() {}

    public static AgencyClient.Answer answer(String xml) {
        return new AgencyClient.Answer(count(ACCEPTED, xml), count(REFUSED, xml));
    }

    /** Whether it is the verdict on a submission: a later level counts nothing, and may come before the verdict does. */
    static boolean verdict(String xml) {
        return ACCEPTED.matcher(xml).find();
    }

    private static int count(Pattern pattern, String xml) {
        var matcher = pattern.matcher(xml);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
