package org.soderkoping.hub.security;

/** Symmetric secrets of this hub, made at first use and kept for good. */
@FunctionalInterface
public interface Secrets {
    /**
     * The secret of a name.
     *
     * @param name lower-case letters and hyphens
     * @param bytes its length when it must be made
     */
    byte[] secret(String name, int bytes);
}
