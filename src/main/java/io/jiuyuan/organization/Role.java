package io.jiuyuan.organization;

/** What an officer is at a unit. The engine group of a post is {@code <prefix>-<unit code>}, e.g. {@code street-120101001}. */
public enum Role {
    COMMUNITY("community", "社区工作人员", Tier.COMMUNITY),
    STREET("street", "街道（乡镇）经办人员", Tier.STREET),
    DISTRICT("district", "区（县）公共就业服务机构", Tier.DISTRICT),
    BUREAU("bureau", "区（县）人社局", Tier.DISTRICT),
    FINANCE("finance", "区（县）财政局", Tier.DISTRICT),
    CITY("city", "市人社局", Tier.CITY),
    AUDITOR("auditor", "审计监督（只读）", Tier.CITY),
    ADMIN("admin", "系统管理员", Tier.CITY);

    private final String prefix;
    private final String label;
    private final Tier tier;

    Role(String prefix, String label, Tier tier) {
        this.prefix = prefix;
        this.label = label;
        this.tier = tier;
    }

    public String prefix() {
        return prefix;
    }

    public String label() {
        return label;
    }

    /** The tier of the units at which this role exists. */
    public Tier tier() {
        return tier;
    }

    public String groupAt(String unitCode) {
        return prefix + "-" + unitCode;
    }
}
