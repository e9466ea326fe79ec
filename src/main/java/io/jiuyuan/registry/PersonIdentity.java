package io.jiuyuan.registry;

/** Who a person is, in the clear. Only for comparison with a register and for printing the person's own papers. */
public record PersonIdentity(String personId, String identityNumber, String name, String phone) {

    @Override
    public String toString() {
        return "PersonIdentity[personId=" + personId + "]";
    }
}
