import { DOMAINS } from "../../bindings.ts";

export type Domain = (typeof DOMAINS)[number];

export const DOMAIN_LABELS: Record<Domain, string> = {
  linux: "Linux",
  windows: "Windows",
  network: "Network",
  kubernetes: "Kubernetes",
  databases: "Databases",
  virtualization: "Virtualization",
  hardware: "Hardware",
  observability: "Observability",
  telephony: "Telephony",
  security: "Security",
  public_safety: "Public safety",
  application: "Application",
  automation: "Automation",
  hpe_infra: "HPE infrastructure",
  dell_hardware: "Dell hardware",
  identity: "Identity",
};

/** The domain of an issue, when its text names one that this version knows. */
export function parseDomain(category: unknown): Domain | undefined {
  return DOMAINS.find((domain) => domain === category);
}
