package org.soderkoping.hub.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The most heap in use since the start, all pools together, and what it was allowed. */
public record PeakHeap(long usedBytes, long allowedBytes) {
    public static PeakHeap sinceStart() {
        long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(u -> u.getUsed())
                .sum();
        return new PeakHeap(used, Runtime.getRuntime().maxMemory());
    }
}
