"""Push a document by SOAP, from the WSDL alone: sender_soap.py EE-PPA/asylum-registration ID FILE [Soap11|Soap12]

Needs python3-zeep. Prints the Signal and ends with 1 when nothing was accepted. Without FILE it asks GetStatus(ID).
HUB_SOAP (default https://localhost:8443) and HUB_KEYS (default data/keys) say where the hub and its keys are.
"""
import os
import sys

import requests
import zeep
from lxml import etree

HUB, KEYS = os.environ.get("HUB_SOAP", "https://localhost:8443"), os.environ.get("HUB_KEYS", "data/keys")


class Verbatim(zeep.Plugin):
    """Puts the document into the Body as it is; zeep alone would want it as Python values."""

    def __init__(self, file):
        self.root = etree.parse(file).getroot()

    def egress(self, envelope, http_headers, operation, binding_options):
        envelope.find("{*}Body")[:] = [self.root]
        return envelope, http_headers


def hub(agency, service, port, plugins=()):
    http = requests.Session()
    http.trust_env = False                    # or REQUESTS_CA_BUNDLE of the environment would win over our authority
    http.verify = f"{KEYS}/ca.pem"
    http.cert = (f"{KEYS}/agencies/{agency}/client.pem", f"{KEYS}/agencies/{agency}/client-key.pem")
    client = zeep.Client(f"{HUB}/ws/{agency.lower()}/{service}?wsdl", transport=zeep.Transport(session=http),
                         plugins=list(plugins))
    return client, client.bind("ExchangeHub", port)


def submit(agency, feed, submission, file, port):
    document = Verbatim(file)
    client, service = hub(agency, feed, port, [document])
    empty = {name: zeep.xsd.SkipValue for name, _ in client.get_element(document.root.tag).type.elements}
    xroad = {"client": {"memberCode": "70008747"}, "service": {"serviceCode": "Submit"},
             "id": submission, "protocolVersion": "4.0", "userId": zeep.xsd.SkipValue, "issue": zeep.xsd.SkipValue}
    return service.Submit(**empty, _soapheaders=xroad)


def main(address, submission, file=None, port="Soap11"):
    agency, feed = address.split("/")
    try:
        if file is None:
            print(hub(agency, "status", port)[1].GetStatus(submissionId=submission))
        else:
            print(submit(agency, feed, submission, file, port))
    except zeep.exceptions.Fault as refused:
        sys.exit(etree.tostring(refused.detail, encoding="unicode") if refused.detail is not None else str(refused))


main(*sys.argv[1:])
