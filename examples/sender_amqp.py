"""Push a document to a queue and wait for the verdict: sender_amqp.py UA-DMS/asylum-registration ID FILE

Needs python3-qpid-proton. Prints the Signal and ends with 1 when nothing was accepted. With ID and FILE left out it
prints what comes to the reply queue: later levels such as PROCESSED, for every channel of the agency.
HUB_AMQP (default amqps://localhost:5671) and HUB_KEYS (default data/keys) say where the hub and its keys are.
"""
import os
import sys

from proton import Message, SSLDomain, Timeout
from proton.utils import BlockingConnection

HUB, KEYS = os.environ.get("HUB_AMQP", "amqps://localhost:5671"), os.environ.get("HUB_KEYS", "data/keys")


def connect(agency):
    tls = SSLDomain(SSLDomain.MODE_CLIENT)
    tls.set_trusted_ca_db(f"{KEYS}/ca.pem")
    tls.set_credentials(f"{KEYS}/agencies/{agency}/client.pem", f"{KEYS}/agencies/{agency}/client-key.pem", None)
    tls.set_peer_authentication(SSLDomain.VERIFY_PEER_NAME)
    return BlockingConnection(HUB, ssl_domain=tls, allowed_mechs="EXTERNAL", timeout=30)


def listen(answers, seconds):
    while True:
        try:
            answer = answers.receive(timeout=seconds)
        except Timeout:
            return
        answers.accept()
        yield answer.correlation_id, bytes(answer.body).decode("utf-8")


def push(hub, agency, feed, submission, file):
    answers = hub.create_receiver(f"sk.reply.{agency.lower()}", credit=1)
    with open(file, "rb") as document:
        message = Message(id=submission, body=document.read(), durable=True)
    hub.create_sender(f"sk.in.{agency.lower()}.{feed}").send(message)
    for to, signal in listen(answers, 60):   # later levels of earlier records come here, too
        if to == submission and "<recordsAccepted>" in signal:
            return signal
        print(to, signal, file=sys.stderr)
    sys.exit("no verdict after a minute; send again under the same id")


def main(address, submission=None, file=None):
    agency, feed = address.split("/")
    hub = connect(agency)
    if submission is None:
        for to, signal in listen(hub.create_receiver(f"sk.reply.{agency.lower()}", credit=1), 5):
            print(to, signal)
    else:
        signal = push(hub, agency, feed, submission, file)
        hub.close()                          # not before this is the accept of the verdict surely sent
        print(signal)
        sys.exit("<recordsAccepted>0<" in signal)


main(*sys.argv[1:])
