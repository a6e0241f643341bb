package org.soderkoping.hub.parts;

import io.netty.channel.ChannelPipeline;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.BaseInterceptor;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyServerConnection;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.routing.RoutingHandler;
import org.apache.activemq.artemis.spi.core.protocol.AbstractProtocolManager;
import org.apache.activemq.artemis.spi.core.protocol.AbstractProtocolManagerFactory;
import org.apache.activemq.artemis.spi.core.protocol.ConnectionEntry;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManagerFactory;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on whoever does not speak AMQP. Left alone, Artemis keeps such a connection open and holds all it sends in
 * memory (measured: 127 MB from one client).
 */
final class OtherProtocols extends AbstractProtocolManagerFactory<Interceptor> {
    static final String NAME = "OTHER";

    @Override
    public ProtocolManager<Interceptor, RoutingHandler> createProtocolManager(
            ActiveMQServer server,
            @Nullable Map<String, Object> parameters,
            @Nullable List<BaseInterceptor> incoming,
            @Nullable List<BaseInterceptor> outgoing) {
        return new HangUp(this);
    }

    @Override
    public List<Interceptor> filterInterceptors(List<BaseInterceptor> interceptors) {
        return List.of();
    }

    @Override
    public String[] getProtocols() {
        return new String[] {NAME};
    }

    @Override
    public String getModuleName() {
        return "hub";
    }

    /** Artemis asks it last, when no protocol has recognised the first bytes. */
    private static final class HangUp
            extends AbstractProtocolManager<Packet, Interceptor, RemotingConnection, RoutingHandler> {
        private final OtherProtocols factory;

        HangUp(OtherProtocols factory) {
            this.factory = factory;
        }

        @Override
        public boolean acceptsNoHandshake() {
            return true;
        }

        @Override
        public void addChannelHandlers(ChannelPipeline pipeline) {
            pipeline.channel().close();
        }

        @Override
        public ConnectionEntry createConnectionEntry(Acceptor acceptor, Connection connection) {
            throw new IllegalStateException("not AMQP");
        }

        @Override
        public boolean isProtocol(byte[] first) {
            return false;
        }

        @Override
        public ProtocolManagerFactory<Interceptor> getFactory() {
            return factory;
        }

        @Override
        public void updateInterceptors(List<BaseInterceptor> incoming, List<BaseInterceptor> outgoing) {}

        @Override
        public void handleBuffer(RemotingConnection connection, ActiveMQBuffer buffer) {}

        @Override
        public void handshake(NettyServerConnection connection, ActiveMQBuffer buffer) {}

        @Override
        public List<String> websocketSubprotocolIdentifiers() {
            return List.of();
        }

        @Override
        public @Nullable RoutingHandler getRoutingHandler() {
            return null;
        }
    }
}
