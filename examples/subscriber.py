"""Read a partner's queue, acknowledge each message, print it: subscriber.py LV asylum [SECONDS]

Needs python3-qpid-proton. Ends after so many quiet seconds (default 5), or with 6 when the queue is not this partner's.
HUB_AMQP (default amqps://localhost:5671) and HUB_KEYS (default data/keys) say where; HUB_QUEUE names another queue.
"""
import hashlib
import os
import sys

from proton import Message, SSLDomain
from proton.handlers import MessagingHandler
from proton.reactor import Container

HUB, KEYS = os.environ.get("HUB_AMQP", "amqps://localhost:5671"), os.environ.get("HUB_KEYS", "data/keys")
RECEIPT = ('<Signal xmlns="urn:soderkoping:exchange:1"><level>PROCESSED</level>'
           "<refToMessageId>{}</refToMessageId><digestValue>{}</digestValue></Signal>")


class Partner(MessagingHandler):
    def __init__(self, country, lane, quiet="5"):
        super().__init__(prefetch=0)          # credit by hand: proton's own prefetch=1 stops after one message
        self.country, self.lane, self.quiet = country, lane, float(quiet)
        self.seen, self.refused = set(), ""

    def on_start(self, event):
        own = f"{KEYS}/partners/{self.country}"
        tls = SSLDomain(SSLDomain.MODE_CLIENT)
        tls.set_trusted_ca_db(f"{KEYS}/ca.pem")
        tls.set_credentials(f"{own}/client.pem", f"{own}/client-key.pem", None)
        tls.set_peer_authentication(SSLDomain.VERIFY_PEER_NAME)
        self.hub = event.container.connect(HUB, ssl_domain=tls, allowed_mechs="EXTERNAL", reconnect=False)
        queue = os.environ.get("HUB_QUEUE", f"sk.out.{self.country}.{self.lane}")
        event.container.create_receiver(self.hub, queue).flow(1)
        self.receipts = event.container.create_sender(self.hub, f"sk.ack.{self.country}")
        self.timer = event.container.schedule(self.quiet, self)

    def on_message(self, event):
        body, delivery = bytes(event.message.body), event.message.properties["cloudEvents_id"]
        if delivery not in self.seen:         # it may come again after a failure, always under the same id
            self.seen.add(delivery)
            print(delivery, body.decode("utf-8"), flush=True)
        digest = hashlib.sha256(body).hexdigest()
        self.receipts.send(Message(body=RECEIPT.format(delivery, digest), durable=True))
        event.receiver.flow(1)                # this one is done, now the next
        self.timer.cancel()
        self.timer = event.container.schedule(self.quiet, self)

    def on_timer_task(self, event):
        self.hub.close()

    def on_link_error(self, event):
        self.refused = event.link.remote_condition.name
        self.hub.close()


partner = Partner(*sys.argv[1:])
Container(partner).run()
if partner.refused:
    print(partner.refused, file=sys.stderr)
    sys.exit(6)
