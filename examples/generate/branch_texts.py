"""The fixed texts of the branch outage: Windows messages, a stack and the story itself."""

DCOM = (
    "The application-specific permission settings do not grant Local Activation permission for the COM Server application "
    "with CLSID \n{2593F8B9-4EAF-457C-B68A-50F6B8EA6B54}\n and APPID \n{15C20B67-12E7-4BB6-92BB-7AFF07997402}\n to the user "
    "NT AUTHORITY\\SYSTEM from address LocalHost (Using LRPC)."
)
SCHANNEL = (
    "An TLS 1.2 connection request was received from a remote client application, but none of the cipher suites supported "
    "by the client application are supported by the server. The TLS connection request has failed."
)
NETLOGON = (
    "This computer was not able to set up a secure session with a domain controller in domain OSTERLUND due to the following: \n"
    "There are currently no logon servers available to service the logon request. \n"
    "This may lead to authentication problems. Make sure that this computer is connected to the network."
)
NAME_TIMEOUT = "Name resolution for the name {} timed out after none of the configured DNS servers responded."
REPLICATION = (
    "The DFS Replication service encountered an error communicating with partner DC-HQ-1 for replication group "
    "Domain System Volume.\n\nAdditional Information:\nError: 1722 (The RPC server is unavailable.)"
)
GROUP_POLICY = (
    "The processing of Group Policy failed because of lack of network connectivity to a domain controller. "
    "This may be a transient condition."
)

COMMIT_STACK = """
java.net.SocketTimeoutException: connect timed out
	at java.base/sun.nio.ch.NioSocketImpl.timedFinishConnect(NioSocketImpl.java:551)
	at net.osterlund.pos.uplink.Uplink.commit(Uplink.java:212)
	at net.osterlund.pos.lane.Lane.finish(Lane.java:97)"""


STORY = """# Branch network down: a VLAN list replaced instead of extended

One store of a retail chain loses tills, telephones and directory. All names, hosts, people and keys are invented.

## What happened (all times UTC, 22 September 2026)

| Time | Event |
|---|---|
| 13:00:00 | The logs begin; everything is healthy. |
| 13:10:30 | The till gateway restarts for a scheduled release and is ready nine seconds later. |
| 13:37:04 – 13:37:52 | The line to headquarters is slow; the VPN retransmits and recovers. |
| 13:48:02 | A harmless session on the core switch (a description, SNMP, a fallback user). |
| 14:40:41 | `r.okafor` signs in to the core switch. |
| 14:41:20 | `switchport trunk allowed vlan 61` on `Port-channel1`: only VLAN 61 remains on the trunk. |
| 14:41:21 | Interfaces Vlan20, Vlan40 and Vlan50 go down. |
| 14:41:25 on | The tills store sales offline; card payments fail. |
| 14:41:31 | Headquarters' load balancer marks the store's gateway as down. |
| 14:41:32 on | The domain controller loses names, partners and policy. |
| 15:20:00 | The logs end; the store is still down. |

## Known cause

While adding a camera VLAN, an engineer typed `switchport trunk allowed vlan 61` instead of
`switchport trunk allowed vlan add 61` on the trunk between core and access switches. The command replaces the list,
so VLANs 20 (tills), 30 (servers), 40 (telephones) and 50 (radio) were no longer carried.

## Red herrings

- The duplex mismatch of a label printer is reported every minute.
- MAC flapping is radio clients that roam; the faulty power signal of supply B and the pending sectors are old.
- DCOM 10016 and Schannel 36874 come all day; so do scanner checksum errors and "paper low".
- The slow line at 13:37 recovered an hour before; the VPN never went down during the outage.
- The release of the till gateway was healthy for 90 minutes; the switch session at 13:48 changed no trunk.
- RADIUS, 802.1X, NETLOGON 5719, DNS 1014, DFSR 5002, NFS and HAProxy's 503 are consequences.
"""
