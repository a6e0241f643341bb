package org.soderkoping.hub.security;

/**
 * Who a certificate or key stands for.
 *
 * @param name an agency id such as {@code EE-PPA}, or a partner's country code
 */
public record Identity(Role role, String name) {
    /** What an identity may be. */
    public enum Role {
        AGENCY,
        PARTNER
    }

    /** The folder of its keys below {@code data/keys}. */
    String folder() {
        return (role == Role.AGENCY ? "agencies/" : "partners/") + name;
    }
}
