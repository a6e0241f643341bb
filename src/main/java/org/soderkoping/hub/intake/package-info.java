/** First stage: SOAP, SFTP and queue arrivals become received messages; answers go back. */
@ApplicationModule(allowedDependencies = {"exchange", "security", "participants"})
@NullMarked
package org.soderkoping.hub.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
