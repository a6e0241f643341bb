package org.soderkoping.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who gets past the console's gate. */
class ConsoleGateTest {
    private static final String HERE = "127.0.0.1";

    private final ConsoleGate gate = new ConsoleGate("Hub.Example");

    @Test
    void theOwnMachineSeesThePageUnderEachOfItsNames() {
        assertThat(ask("GET", "/status", HERE, "localhost:8080")).isEqualTo("200 passed");
        assertThat(ask("GET", "/status", "0:0:0:0:0:0:0:1", "[::1]:8080")).isEqualTo("200 passed");
        assertThat(ask("HEAD", "/status.css", HERE, "127.0.0.1")).isEqualTo("200 passed");
        assertThat(ask("GET", "/status", HERE, "hub.example")).isEqualTo("200 passed");
    }

    @Test
    void anotherMachineIsToldNothing() {
        assertThat(ask("GET", "/status", "192.0.2.7", "localhost")).isEqualTo("404 not found\n");
    }

    @Test
    void aForeignNameThatLeadsHereIsToldNothing() {
        assertThat(ask("GET", "/status", HERE, "rebound.example")).isEqualTo("404 not found\n");
        assertThat(ask("GET", "/status", HERE, "localhost.example")).isEqualTo("404 not found\n");
    }

    @Test
    void nothingElseIsThere() {
        for (String path : Set.of("/", "/error", "/status/", "//status", "/status;x=1", "/actuator/health", "/ws")) {
            assertThat(ask("GET", path, HERE, "localhost")).as(path).isEqualTo("404 not found\n");
        }
        assertThat(ask("POST", "/status", HERE, "localhost")).isEqualTo("404 not found\n");
        assertThat(ask("TRACE", "/status", HERE, "localhost")).isEqualTo("404 not found\n");
    }

    /** Status and body of the answer, or that the page itself was asked. */
    private String ask(String method, String path, String from, String host) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(from);
        request.addHeader("Host", host);
        request.setServerName(host.startsWith("[") ? host.substring(0, host.indexOf(']') + 1) : host.split(":")[0]);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        try {
            gate.doFilter(request, response, chain);
            return response.getStatus() + " " + (chain.getRequest() == null ? response.getContentAsString() : "passed");
        } catch (ServletException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
