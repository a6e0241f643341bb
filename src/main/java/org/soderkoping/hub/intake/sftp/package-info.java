/** Files from agencies: the SFTP server, the claim of what was put to its final name, and the receipts. */
@NamedInterface("sftp")
@NullMarked
package org.soderkoping.hub.intake.sftp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
