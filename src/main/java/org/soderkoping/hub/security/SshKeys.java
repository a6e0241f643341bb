package org.soderkoping.hub.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;

/** Ed25519 keys in OpenSSH's own form. */
final class SshKeys {
    private SshKeys() {}

    /** Writes {@code file} and {@code file.pub} unless they are there; gives the public line {@code ssh-ed25519 …}. */
    static String ensure(Path file, String comment) {
        Path open = file.resolveSibling(file.getFileName() + ".pub");
        try {
            if (!Files.exists(open) || !Files.exists(file)) {
                var generator = new Ed25519KeyPairGenerator();
                generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
                var pair = generator.generateKeyPair();
                byte[] secret = OpenSSHPrivateKeyUtil.encodePrivateKey(pair.getPrivate());
                SecretFiles.writeSecret(
                        file, Pem.block("OPENSSH PRIVATE KEY", secret).getBytes(StandardCharsets.US_ASCII));
                String line = "ssh-ed25519 "
                        + Base64.getEncoder().encodeToString(OpenSSHPublicKeyUtil.encodePublicKey(pair.getPublic()));
                SecretFiles.writePublic(open, line + " " + comment + "\n");
            }
            return Files.readString(open).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
