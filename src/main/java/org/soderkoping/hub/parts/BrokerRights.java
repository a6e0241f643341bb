package org.soderkoping.hub.parts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;

/**
 * Who may do what at the broker: connections inside this process are the hub; everybody else is whom the client
 * certificate says, and may send to and consume from exactly its own queues (docs/contracts.md). A client may skip SASL or name any user;
 * neither is looked at.
 */
final class BrokerRights implements ActiveMQSecurityManager5 {
    private static final String HUB = "HUB";

    private final KeyFolder keys;
    private final Set<Identity> suspended = ConcurrentHashMap.newKeySet();
    private volatile Set<String> taken = Set.of();

    BrokerRights(KeyFolder keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user, @Nullable String password, RemotingConnection connection, @Nullable String domain) {
        if (connection.getTransportConnection() instanceof InVMConnection) {
            return subject(HUB);
        }
        return identity(connection)
                .filter(i -> !suspended.contains(i))
                .map(i -> subject(i.role() + "/" + i.name()))
                .orElse(null);
    }

    /** Whom the certificate of a connection stands for; nobody inside the process. */
    Optional<Identity> identity(RemotingConnection connection) {
        var certificates = CertificateUtil.getCertsFromConnection(connection);
        return certificates == null || certificates.length == 0 ? Optional.empty() : keys.identify(certificates[0]);
    }

    /** Of the queues of feeds only these are sent to; the others keep what they hold. */
    void take(Set<String> queues) {
        taken = Set.copyOf(queues);
    }

    void suspend(Identity identity) {
        suspended.add(identity);
    }

    void resume(Identity identity) {
        suspended.remove(identity);
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject.getPrincipals(UserPrincipal.class).stream()
                .anyMatch(user ->
                        allowed(identity(user.getName()), check, plain(address)) && open(check, plain(address)));
    }

    private boolean open(CheckType check, String address) {
        return check != CheckType.SEND || !address.startsWith("sk.in.") || taken.contains(address);
    }

    private static Subject subject(String user) {
        return new Subject(true, Set.of(new UserPrincipal(user)), Set.of(), Set.of());
    }

    /** The identity a user name stands for; null is the hub itself. */
    private static @Nullable Identity identity(String user) {
        int slash = user.indexOf('/');
        return slash < 0
                ? null
                : new Identity(Identity.Role.valueOf(user.substring(0, slash)), user.substring(slash + 1));
    }

    static boolean allowed(@Nullable Identity identity, CheckType check, String address) {
        if (identity == null) {
            return true;
        }
        if (check == CheckType.SEND) {
            return identity.role() == Identity.Role.AGENCY
                    ? address.startsWith("sk.in." + lower(identity) + ".")
                    : address.equals("sk.ack." + identity.name());
        }
        if (check == CheckType.CONSUME) {
            return identity.role() == Identity.Role.AGENCY
                    ? address.equals("sk.reply." + lower(identity))
                    : lane(identity, address);
        }
        return false;
    }

    private static boolean lane(Identity partner, String address) {
        String own = "sk.out." + partner.name() + ".";
        return Arrays.stream(Lane.values()).anyMatch(lane -> address.equals(own + lane.lower()));
    }

    private static String lower(Identity identity) {
        return identity.name().toLowerCase(Locale.ROOT);
    }

    /** An address written {@code address::queue} counts as the address only when both are the same. */
    private static String plain(String address) {
        int at = address.indexOf("::");
        if (at < 0) {
            return address;
        }
        String queue = address.substring(at + 2);
        return address.substring(0, at).equals(queue) ? queue : "";
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        return false;
    }
}
