package io.jiuyuan.policy;

/**
 * Where a value of a policy pack comes from.
 *
 * @param reference as the pack gives it: requirement and article, e.g. {@code X4 第二条（二）}, or {@code installation} for a
 *     value that the policy leaves open and the installation sets
 * @param citation the same for people, e.g. 《新余市就业困难人员就业援助实施办法（试行）》第二条（二）
 * @param verified false for a value of the installation and for one that was not checked against the policy's text
 */
public record Source(String reference, String citation, boolean verified) {

    /** Reference of a value that the policy leaves open. */
    public static final String INSTALLATION = "installation";

    /** The source of a value that the policy leaves open. */
    public static Source installation() {
        return new Source(INSTALLATION, "政策未作规定，由本系统设定", false);
    }

    /** The source of a value that the policy leaves open and somebody set by a document of the own. */
    static Source setBy(String basis) {
        return new Source(INSTALLATION, "政策未作规定，由本地设定：" + basis, false);
    }

    /** The citation, with a mark for what is cited and was not checked against the text. */
    public String marked() {
        return verified || ofInstallation() ? citation : citation + "（未与政策原文核对）";
    }

    public boolean ofInstallation() {
        return INSTALLATION.equals(reference);
    }
}
