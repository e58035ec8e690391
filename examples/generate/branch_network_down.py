"""Incident two: a new VLAN replaces the list of a trunk instead of joining it.

A network engineer adds a camera VLAN and types `switchport trunk allowed vlan 61`
without `add`. The trunk between core and access switches stops carrying every
other VLAN: tills, domain controller and telephones of one store lose the network,
while its VPN stays up. The logs end while the store is still down.
"""

import invented
from branch_hosts import Hosts
from branch_logs import CHANGE
from branch_network import Network
from branch_texts import STORY
from bundle import seconds, utc


class Story(Network, Hosts):
    """The outage being written: the change, and the order in which the machines tell of it."""

    def write(self, folder):
        """Plays the morning of the store and writes it into `folder`."""
        self.harmless_session()
        self.cause()
        self.switch_consequences()
        self.switch_routine()
        self.firewall_routine()
        self.firewall_consequences()
        self.firewall_secrets()
        self.balancer_traffic()
        self.balancer_consequences()
        self.windows_events()
        self.pos_start()
        self.pos_sales()
        self.pos_secrets()
        self.host_journal()
        self.number_switch_lines()
        self.bundle.write(folder, STORY)

    def session(self, at, user, commands, decisive=None):
        """A configuration session on the switch, each command logged."""
        where = self.management
        self.ios(at, f"%SEC_LOGIN-5-LOGIN_SUCCESS: Login Success [user: {user}] [Source: {where}] [localport: 22]")
        for number, command in enumerate(commands):
            text = f"%PARSER-5-CFGLOG_LOGGEDCMD: User:{user}  logged command:{command}"
            self.ios(at + seconds(20 + 4.6 * number), text, deciding=command == decisive)
        self.ios(
            at + seconds(20 + 4.6 * len(commands)),
            f"%SYS-5-CONFIG_I: Configured from console by {user} on vty0 ({where})",
        )

    def harmless_session(self):
        """An hour earlier: a description, and secrets typed in the clear."""
        plant, dice = self.bundle.plant, self.dice
        commands = [
            "interface GigabitEthernet1/0/14",
            "description camera-head-end",
            "exit",
            f"snmp-server community {plant('SNMP_COMMUNITY', dice.text(14))} RO 15",
            f"tacacs-server key 0 {plant('PASSWORD', invented.password(dice))}",
            f"username fallback privilege 15 secret 0 {plant('PASSWORD', invented.password(dice))}",
        ]
        self.session(utc("2026-09-22 13:48:02.114"), "t.lindqvist", commands)

    def cause(self):
        """The camera VLAN is put on the trunk, and everything else falls off it."""
        decisive = "switchport trunk allowed vlan 61"
        commands = ["vlan 61", "name CAMERAS", "exit", "interface Port-channel1", decisive]
        start = CHANGE - seconds(20 + 4.6 * 4)
        self.session(start, "r.okafor", commands, decisive)
