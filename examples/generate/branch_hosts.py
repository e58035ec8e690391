"""What the domain controller, the tills and the hypervisor of the branch outage write."""

import json

import invented
from branch_logs import CHANGE, END, START, Logs
from branch_store import LANES
from branch_texts import COMMIT_STACK, DCOM, GROUP_POLICY, NAME_TIMEOUT, NETLOGON, REPLICATION, SCHANNEL
from bundle import seconds, steps, utc

GATEWAY_RELEASE = utc("2026-09-22 13:10:30")


class Hosts(Logs):
    """The machines that need the network: Windows, tills, virtualization."""

    def windows_events(self):
        """Chronic warnings of a domain controller, and what it says when alone."""
        dice = self.dice
        self.windows.add(START - seconds(60), '"TimeCreated","ProviderName","Id","LevelDisplayName","Message"')
        for at in steps(dice, START, END, 200, 120):
            self.win(at, "Microsoft-Windows-DistributedCOM", 10016, "Warning", DCOM)
        for at in steps(dice, START, END, 410, 300):
            self.win(at, "Schannel", 36874, "Error", SCHANNEL)
        for at in steps(dice, START, END, 25, 20):
            service = dice.pick(
                ["Windows Update", "Software Protection", "Device Setup Manager", "Windows Modules Installer"]
            )
            self.win(
                at,
                "Service Control Manager",
                7036,
                "Information",
                f"The {service} service entered the {dice.pick(['running', 'stopped'])} state.",
            )
        self.windows_consequences()
        self.windows_secrets()

    def windows_consequences(self):
        """Partners, names, time and policy are out of reach."""
        dice = self.dice
        for at in steps(dice, CHANGE + seconds(24), END, 290, 40):
            self.win(at, "NETLOGON", 5719, "Error", NETLOGON)
        for at in steps(dice, CHANGE + seconds(12), END, 19, 14):
            name = dice.pick(["ad.osterlund.internal", "wsus.osterlund.internal", "time.osterlund.internal"])
            self.win(at, "Microsoft-Windows-DNS-Client", 1014, "Warning", NAME_TIMEOUT.format(name))
        for at in steps(dice, CHANGE + seconds(48), END, 300, 30):
            self.win(at, "DFSR", 5002, "Error", REPLICATION)
        for at in steps(dice, CHANGE + seconds(70), END, 330, 60):
            self.win(at, "Microsoft-Windows-GroupPolicy", 1129, "Error", GROUP_POLICY)

    def windows_secrets(self):
        """Sign-ins and command lines, recorded whole."""
        dice, plant = self.dice, self.bundle.plant
        account, sid = plant("DOMAIN_USER", "OSTERLUND\\svc_backup"), plant("SID", invented.windows_sid(dice))
        message = (
            f"Special privileges assigned to new logon.\nSubject:\n\tSecurity ID:\t{sid}\n\tAccount Name:\t{account}"
        )
        self.win(utc("2026-09-22 13:25:00.2"), "Microsoft-Windows-Security-Auditing", 4672, "Information", message)
        command = f"net use Z: \\\\nas-b112\\backup /user:{account} {plant('PASSWORD', invented.password(dice))}"
        message = f"A new process has been created.\nProcess Command Line:\t{command}"
        self.win(utc("2026-09-22 13:25:03.7"), "Microsoft-Windows-Security-Auditing", 4688, "Information", message)
        dsn = f"Server=sql-b112;Database=Inventory;User Id=inv_sync;Password={plant('PASSWORD', invented.password(dice))};Encrypt=True"
        self.win(utc("2026-09-22 13:05:41.0"), "InventorySync", 0, "Information", f"Connecting with {dsn}")
        path = f"C:\\Users\\{plant('USERNAME', 'mvandersloot')}\\AppData\\Local\\Temp\\till-report.xlsx"
        self.win(utc("2026-09-22 13:58:12.0"), "MSSQLSERVER", 17_137, "Information", f"Report written to {path}")

    def pos_start(self):
        """The gateway restarts for a release and dumps its settings in debug mode."""
        dice, plant = self.dice, self.bundle.plant
        at = GATEWAY_RELEASE
        self.till(at, "INFO", "main", "pos-gateway 4.18.0 starting (was 4.17.2), scheduled maintenance")
        database = f"postgresql://pos:{plant('PASSWORD', invented.password(dice))}@127.0.0.1:5432/sales"
        self.till(at + seconds(0.4), "DEBUG", "main", f"store url={database}")
        upload = {
            "bucket": "sales-archive",
            "accessKeyId": plant("AWS_ACCESS_KEY_ID", invented.aws_key_id(dice, "ASIA")),
            "secretAccessKey": plant("AWS_SECRET_KEY", invented.aws_secret(dice)),
            "sessionToken": plant("AWS_SESSION_TOKEN", "IQoJb3JpZ2luX2VjE" + dice.text(180)),
        }
        self.till(at + seconds(0.5), "DEBUG", "main", "upload config " + json.dumps(upload, separators=(",", ":")))
        key = invented.private_key_lines(dice)
        plant("PRIVATE_KEY", key[13])
        self.till(
            at + seconds(0.6),
            "DEBUG",
            "main",
            json.dumps({"mtls": {"privateKey": "\n".join(key)}}, separators=(",", ":")),
        )
        self.till(
            at + seconds(0.7),
            "DEBUG",
            "main",
            json.dumps({"loyalty": {"apiKey": plant("API_KEY", dice.text(36))}}, separators=(",", ":")),
        )
        self.till(at + seconds(9.2), "INFO", "main", "pos-gateway 4.18.0 ready, 12 lanes registered")

    def pos_sales(self):
        """Sales lane by lane; without the network they queue up offline."""
        dice, queued = self.dice, 0
        for at in steps(dice, START, END, 4.2, 3.5):
            lane, receipt = dice.pick(LANES), dice.digits(8)
            amount = f"{dice.between(3, 240):.2f}"
            if at < CHANGE + seconds(0.5):
                self.till(
                    at, "INFO", lane, f"sale {receipt} committed amount={amount} took={dice.skewed(60, 1400):.0f}ms"
                )
                continue
            queued += 1
            self.offline_sale(at, lane, receipt, amount, queued)
        for at in steps(dice, START, END, 85, 70):
            self.till(at, "WARN", dice.pick(LANES), "receipt printer: paper low")
        for at in steps(dice, START, END, 160, 100):
            self.till(at, "ERROR", dice.pick(LANES), "scanner: checksum mismatch, item rescanned")

    def offline_sale(self, at, lane, receipt, amount, queued):
        """A sale that cannot reach headquarters: a timeout, sometimes its stack, and a queue entry."""
        dice = self.dice
        text = "uplink connect to pos.hq.osterlund.net:443 timed out after 5000ms"
        self.till(at + seconds(5), "ERROR", lane, text + (COMMIT_STACK if dice.chance(0.15) else ""))
        self.till(
            at + seconds(5.02), "WARN", lane, f"sale {receipt} amount={amount} stored offline, queue depth {queued}"
        )
        if dice.chance(0.2):
            self.till(
                at + seconds(5.4), "ERROR", lane, "card authorization unavailable: no route to acquirer, cash only"
            )

    def pos_secrets(self):
        """Members and cards, as a debug level left on by mistake shows them."""
        dice, plant = self.dice, self.bundle.plant
        for number, member in enumerate(self.members):
            at = START + seconds(900 + 611 * number)
            fields = {
                "customerName": plant("PERSON", member.name),
                "email": plant("EMAIL", member.mail),
                "phone": plant("PHONE", member.phone),
            }
            self.till(at, "DEBUG", dice.pick(LANES), "loyalty lookup " + json.dumps(fields, separators=(",", ":")))
        one, two, three = self.members[:3]
        self.till(
            utc("2026-09-22 13:31:40.410"),
            "DEBUG",
            "lane-04",
            f"pan={plant('CREDIT_CARD', one.card)} entry=manual cvv={dice.integer(102, 989)}",
        )
        dashed = "-".join(two.card[i : i + 4] for i in range(0, 16, 4))
        self.till(
            utc("2026-09-22 14:12:19.873"),
            "WARN",
            "lane-09",
            f"card {plant('CREDIT_CARD', dashed)} fallback to magstripe",
        )
        self.till(
            utc("2026-09-22 14:20:55.120"),
            "INFO",
            "lane-01",
            f"refund to account iban={plant('IBAN', invented.iban(dice, 'ES', 20))} approved by {three.mail}",
        )
        birth = plant("DATE_OF_BIRTH", f"19{dice.integer(61, 99)}-0{dice.integer(1, 9)}-{dice.integer(11, 28)}")
        self.till(utc("2026-09-22 14:31:07.002"), "DEBUG", "lane-06", f"age check dob={birth} result=ok")

    def host_journal(self):
        """The store's only hypervisor: timers, a tired disk warning, then no one to talk to."""
        dice = self.dice
        for at in steps(dice, START, END, 40, 30):
            self.journal(
                at,
                "systemd[1]",
                f"Finished {dice.pick(['sysstat-collect.service', 'dnf-makecache.service', 'vm-snapshot-prune.service'])}.",
            )
        for at in steps(dice, START, END, 900, 30):
            self.journal(at, "smartd[811]", "Device: /dev/sdc [SAT], 8 Currently unreadable (pending) sectors")
        for at in steps(dice, START, END, 330, 200):
            self.journal(at, "kernel", "ACPI Error: AE_NOT_FOUND, Evaluating _PMM (20230628/power_meter-743)")
        for at in steps(dice, CHANGE + seconds(31), END, 66, 25):
            self.journal(at, "kernel", "nfs: server 10.112.30.11 not responding, still trying")
        for at in steps(dice, CHANGE + seconds(62), END, 240, 60):
            self.journal(at, "chronyd[702]", "Can't synchronise: no selectable sources")
            self.journal(at + seconds(3), "sssd[944]", "Backend is offline")
        self.journal(CHANGE + seconds(152), "kernel", "INFO: task qemu-img:21877 blocked for more than 122 seconds.")
        self.host_secrets()

    def host_secrets(self):
        """What the journal of an administrator's morning gives away."""
        dice, plant = self.dice, self.bundle.plant
        token = plant("GITLAB_TOKEN", invented.gitlab_token(dice))
        self.journal(
            utc("2026-09-22 13:08:20.551021"),
            "runner[1402]",
            f"git fetch https://oauth2:{token}@git.osterlund.net/store/images.git",
        )
        chap = plant("PASSWORD", invented.password(dice))
        self.journal(
            utc("2026-09-22 13:09:02.100417"),
            "iscsid[655]",
            f"node.session.auth.username = vmhost-b112 node.session.auth.password = {chap}",
        )
        bot = plant("SLACK_TOKEN", invented.slack_bot_token(dice))
        self.journal(utc("2026-09-22 13:33:47.902118"), "env[5120]", f"SLACK_BOT_TOKEN={bot}")
        pull = plant("GITHUB_TOKEN", invented.github_token(dice))
        self.journal(
            utc("2026-09-22 14:02:10.330954"),
            "podman[6610]",
            f"login ghcr.io --username osterlund-ci --password {pull}",
        )
