package org.soderkoping.hub.cli.clients;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.soderkoping.hub.cli.clients.SftpAgency.AgencyAccount;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;

/**
 * Where outsiders knock, and the keys the operator gave them.
 *
 * @param keyFolder folder of all key files
 * @param soap address of the SOAP port
 */
public record Doors(KeyFolder keys, Path keyFolder, String soap, int sftp, int amqp) {

    /** @param xroad whether the feed demands X-Road style headers */
    public AgencyClient soap(String agency, String feed, boolean xroad) {
        var address = URI.create(soap + "/ws/" + agency.toLowerCase(java.util.Locale.ROOT) + "/" + feed);
        return new SoapClient(address, keys.clientContext(new Identity(Identity.Role.AGENCY, agency)), xroad);
    }

    /** For a feed whose descriptor says {@code wsSecurity: true}. */
    public AgencyClient signedSoap(String agency, String feed, Clock clock) {
        var identity = new Identity(Identity.Role.AGENCY, agency);
        var address = URI.create(soap + "/ws/" + agency.toLowerCase(java.util.Locale.ROOT) + "/" + feed);
        Path store = keys.folderOf(identity).resolve("client.p12");
        var signed = SignedSoap.with(store, keys.passwordOf(store), clock);
        return new SoapClient(address, keys.clientContext(identity), signed);
    }

    public SftpAgency sftp(String agency, String feed) {
        var identity = new Identity(Identity.Role.AGENCY, agency);
        var account = new AgencyAccount(
                agency.toLowerCase(java.util.Locale.ROOT),
                feed,
                keys.folderOf(identity).resolve("id_ed25519"));
        try {
            return new SftpAgency(account, keyFolder.resolve("known_hosts"), sftp);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no SFTP session for " + agency, e);
        }
    }

    /** An agency's connection to the broker, over which all its feeds go and all its answers come. */
    public QueueLine queues(String agency, Levels levels) {
        try {
            var factory = connections(new Identity(Identity.Role.AGENCY, agency));
            return QueueLine.open(factory, agency.toLowerCase(java.util.Locale.ROOT), levels);
        } catch (jakarta.jms.JMSException e) {
            throw new IllegalStateException("no queue connection for " + agency, e);
        }
    }

    public PartnerClient partner(CountryCode country, Inbox inbox, Witness witness, long pauseMillis) {
        try {
            var connection = connections(new Identity(Identity.Role.PARTNER, country.alpha2()))
                    .createConnection();
            return new PartnerClient(connection, inbox, witness, pauseMillis);
        } catch (jakarta.jms.JMSException e) {
            throw new IllegalStateException("no queue connection for " + country, e);
        }
    }

    private JmsConnectionFactory connections(Identity identity) {
        var factory = new JmsConnectionFactory("amqps://localhost:" + amqp + "?jms.prefetchPolicy.all=100");
        factory.setSslContext(keys.clientContext(identity));
        return factory;
    }
}
