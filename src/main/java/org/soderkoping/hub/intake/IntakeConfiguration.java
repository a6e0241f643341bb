package org.soderkoping.hub.intake;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.reading.RecordReader;
import org.soderkoping.hub.security.HubFolders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What all channels share. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    private static final int WORKERS = 2;

    @Bean
    @Order(5)
    FeedRoutes feedRoutes(CamelContext camel, InForce inForce, HubFolders folders) {
        return new FeedRoutes(camel, inForce, folders);
    }

    /** Files come in batches, what arrives in one piece comes as one batch. */
    @Bean
    Reading reading() {
        return (feed, submission, in) -> RecordReader.batches(in, submission, feed);
    }

    /** Takes the batches of long files through the pipe side by side; a full queue slows the reading. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService fileWorkers() {
        return new ThreadPoolExecutor(
                WORKERS, WORKERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WORKERS), new CallerRunsPolicy());
    }
}
