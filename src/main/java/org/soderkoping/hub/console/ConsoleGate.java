package org.soderkoping.hub.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the console: two paths, for reading, for the own machine. A page of another site that makes a browser
 * here call it under its own name is turned away by that name. All else gets the same 404, whatever was wrong.
 */
final class ConsoleGate extends OncePerRequestFilter {
    private static final Set<String> PATHS = Set.of("/status", "/status.css");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Frame-Options",
            "DENY",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final Set<String> hosts;

    /** @param host the further name of this server, {@code hub.host} */
    ConsoleGate(String host) {
        this.hosts = Set.copyOf(new java.util.HashSet<>(
                java.util.List.of("localhost", "127.0.0.1", "[::1]", host.toLowerCase(Locale.ROOT))));
    }

    /** What comes in under {@code /ws/} has passed the SOAP gate before and is on the SOAP port. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/ws/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        boolean offered = METHODS.contains(request.getMethod()) && PATHS.contains(request.getRequestURI());
        if (offered && fromHere(request) && toHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(404);
            response.setContentType("text/plain; charset=utf-8");
            response.getOutputStream().write("not found\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static boolean fromHere(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private boolean toHere(HttpServletRequest request) {
        return request.getHeader("Host") != null
                && hosts.contains(request.getServerName().toLowerCase(Locale.ROOT));
    }
}
