package org.soderkoping.hub.participants;

/**
 * Where a SOAP body holds what may travel beside it as an attachment of the same message.
 *
 * @param content name of the element with the content: base64, or an XOP include
 * @param reference name of the element that may stand in its place with a link: {@code cid:…} names an attachment
 */
public record AttachedContent(String content, String reference) {}
