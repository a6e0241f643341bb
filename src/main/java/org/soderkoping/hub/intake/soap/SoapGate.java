package org.soderkoping.hub.intake.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.soderkoping.hub.intake.Refusals;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every SOAP call and looks at port, path, method and certificate before the body is read. The SOAP port
 * serves {@code /ws/} and nothing else; no other port serves it.
 */
final class SoapGate extends OncePerRequestFilter {
    static final long LARGEST = 20L * 1024 * 1024;
    private static final String CERTIFICATE = "jakarta.servlet.request.X509Certificate";

    private final int soapPort;
    private final KeyFolder keys;
    private final Contracts contracts;
    private final BooleanSupplier open;

    /** @param open whether the routes behind the gate are there */
    SoapGate(int soapPort, KeyFolder keys, Contracts contracts, BooleanSupplier open) {
        this.soapPort = soapPort;
        this.keys = keys;
        this.contracts = contracts;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean here = request.getLocalPort() == soapPort;
        boolean soap = request.getRequestURI().startsWith("/ws/");
        if (here != soap) {
            refuse(response, 404, Refusals.NOT_FOUND);
        } else if (!soap) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")) {
            contract(request, response);
        } else {
            Optional<Refused> refused = findRefusal(request);
            if (refused.isPresent()) {
                refuse(response, refused.get().status(), refused.get().code());
            } else {
                chain.doFilter(new Limited(request), response);
            }
        }
    }

    /** A call whose body breaks off behind the largest size, whatever length it states or does not. */
    private static final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    /** Counts what is read. */
    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private long left = LARGEST;

        Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return taken(in.read(), 1);
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int read = in.read(into, at, most);
            return taken(read, read);
        }

        private int taken(int read, int bytes) throws IOException {
            left -= read < 0 ? 0 : bytes;
            if (left < 0) {
                throw new IOException("the body is larger than " + LARGEST);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }

    private record Refused(int status, String code) {}

    private Optional<Refused> findRefusal(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return Optional.of(new Refused(405, Refusals.NOT_ALLOWED));
        }
        if (contracts.find(request.getRequestURI()).isEmpty()) {
            return Optional.of(new Refused(404, Refusals.NOT_FOUND));
        }
        if (!(request.getAttribute(CERTIFICATE) instanceof X509Certificate[] shown) || shown.length == 0) {
            return Optional.of(new Refused(401, Refusals.NO_CERTIFICATE));
        }
        if (!owns(shown[0], request.getRequestURI())) {
            return Optional.of(new Refused(403, Refusals.NOT_YOURS));
        }
        if (request.getContentLengthLong() > LARGEST) {
            return Optional.of(new Refused(413, Refusals.TOO_LARGE));
        }
        return open.getAsBoolean() ? Optional.empty() : Optional.of(new Refused(503, Refusals.NOT_YET));
    }

    private boolean owns(X509Certificate certificate, String path) {
        return keys.identify(certificate)
                .filter(i -> i.role() == Identity.Role.AGENCY)
                .filter(i -> path.startsWith("/ws/" + i.name().toLowerCase(java.util.Locale.ROOT) + "/"))
                .isPresent();
    }

    private void contract(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var contract = "wsdl".equalsIgnoreCase(request.getQueryString())
                ? contracts.find(request.getRequestURI())
                : Optional.<String>empty();
        if (contract.isEmpty()) {
            refuse(response, 404, Refusals.NOT_FOUND);
            return;
        }
        response.setContentType("text/xml; charset=utf-8");
        response.getOutputStream().write(contract.get().getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Connection", "close");
        if (status == 503) {
            response.setHeader("Retry-After", "5");
        }
        response.getOutputStream().write((code + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
