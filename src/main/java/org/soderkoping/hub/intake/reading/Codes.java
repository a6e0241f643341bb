package org.soderkoping.hub.intake.reading;

/** The codes of docs/errors.yaml the reader answers with. */
final class Codes {
    static final String NOT_WELL_FORMED = "SK-2001";
    static final String DOCTYPE = "SK-2002";
    static final String BYTES_NOT_IN_ENCODING = "SK-2003";
    static final String ENCODING_NOT_ALLOWED = "SK-2004";
    static final String ENCODINGS_DISAGREE = "SK-2005";
    static final String ENCODING_NOT_DECLARED = "SK-2006";
    static final String XML_VERSION = "SK-2007";
    static final String NO_RECORDS = "SK-2008";
    static final String ENTITY = "SK-2009";
    static final String CHARACTER_NOT_ALLOWED = "SK-2010";
    static final String TOO_DEEP = "SK-2020";
    static final String ATTRIBUTES = "SK-2021";
    static final String NAME_TOO_LONG = "SK-2022";
    static final String TEXT_TOO_LONG = "SK-2023";
    static final String TOO_MANY_ELEMENTS = "SK-2024";
    static final String TOO_LARGE = "SK-2025";
    static final String TOO_MANY_INSTRUCTIONS = "SK-2026";
    static final String TOO_MANY_RECORDS = "SK-2027";
    static final String OTHER_HEADER = "SK-2030";
    static final String OTHER_COLUMNS = "SK-2031";
    static final String CSV_QUOTES = "SK-2032";
    static final String CASE_CUT_OFF = "SK-2033";
    static final String OTHER_ROOT = "SK-3001";
    static final String BETWEEN_RECORDS = "SK-3002";

    private Codes() {}
}
