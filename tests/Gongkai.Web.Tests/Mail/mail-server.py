"""A mail server for tests: STARTTLS and a password are asked for, what is accepted is written into a folder.

mail-server.py FOLDER PASSWORD   (FOLDER holds server.pem and server.key; ends with its standard input)
Recipients: nobody@… do not exist; busy@… are put off until the folder holds a file "relax".
"""

import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

FOLDER = pathlib.Path(sys.argv[1])
PASSWORD = sys.argv[2].encode()


class Mailboxes:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("busy@") and not (FOLDER / "relax").exists():
            return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Mailboxes.count += 1
        draft = FOLDER / "draft"
        draft.write_bytes(envelope.content)
        draft.rename(FOLDER / f"{Mailboxes.count:04}.eml")
        return "250 OK"


def authenticate(server, session, envelope, mechanism, login):
    return AuthResult(success=login.login == b"gongkai" and login.password == PASSWORD)


async def serve():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(FOLDER / "server.pem", FOLDER / "server.key")
    loop = asyncio.get_running_loop()

    def connection():
        return SMTP(
            Mailboxes(), tls_context=context, require_starttls=True, auth_required=True, authenticator=authenticate,
            hostname="localhost", loop=loop)

    server = await loop.create_server(connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(serve())
