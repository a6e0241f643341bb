package org.soderkoping.hub.security;

/** Symmetric secrets of this hub, made at first use and kept for good. */
@FunctionalInterface
public interface Secrets {
    /** Of commands that make nothing secret; to ask for one is a mistake of the hub. */
    Secrets NONE = (name, bytes) -> {
        throw new IllegalStateException("there are no secrets here: " + name);
    };

    /**
     * The secret of a name.
     *
     * @param name lower-case letters and hyphens
     * @param bytes its length when it must be made
     */
    byte[] secret(String name, int bytes);
}
