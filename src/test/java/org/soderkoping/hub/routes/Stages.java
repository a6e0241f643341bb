package org.soderkoping.hub.routes;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Plain beans under the names the routes call; each tells what it was given and gives what its name says. */
public final class Stages {
    private Stages() {}

    /** The five stages of the pipe in one bean, since only names tell them apart. */
    public static final class Pipe {
        private final Routes routes;

        Pipe(Routes routes) {
            this.routes = routes;
        }

        public String admit(String batch) {
            return stage("admit", batch, "valid");
        }

        public String normalise(String batch) {
            return stage("normalise", batch, "normal");
        }

        public String decide(String batch) {
            return stage("decide", batch, "decided");
        }

        public String record(String batch) {
            return stage("record", batch, "recorded");
        }

        public String announce(String batch) {
            return stage("announce", batch, "announced");
        }

        private String stage(String verb, String given, String result) {
            routes.tell(verb + " " + given);
            return result;
        }
    }

    /** A stage, the first or the ledger, that breaks some times, then works. */
    public static final class Breaking {
        private final Routes routes;
        private final AtomicInteger left;

        Breaking(Routes routes, int times) {
            this.routes = routes;
            this.left = new AtomicInteger(times);
        }

        public String admit(String batch) {
            return work("admit", batch);
        }

        public String record(String batch) {
            return work("record", batch);
        }

        private String work(String verb, String batch) {
            if (left.getAndDecrement() > 0) {
                routes.tell("broken");
                throw new IllegalStateException("the hub is broken");
            }
            routes.tell(verb);
            return batch;
        }
    }

    /** A channel's bean: opens what arrives as two batches. */
    public static final class Intake {
        private final Routes routes;

        Intake(Routes routes) {
            this.routes = routes;
        }

        public List<String> open(String arrived) {
            routes.tell("open " + arrived);
            return List.of("batch 1", "batch 2");
        }

        public String answer(List<String> arrival) {
            routes.tell("answer " + arrival);
            return "receipt";
        }
    }
}
