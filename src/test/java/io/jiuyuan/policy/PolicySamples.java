package io.jiuyuan.policy;

/** The shipped packs for tests of other packages, without an engine or a database. */
public final class PolicySamples {

    private PolicySamples() {}

    public static Policies shipped() {
        PackLibrary library = PackLibrary.load(null);
        return new DefaultPolicies(library, new StandaloneDecisionTables(library));
    }
}
