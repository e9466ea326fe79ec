package io.jiuyuan.notification.delivery;

/** A message was not accepted. The Chinese reason holds no personal data. */
final class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    /** @param permanent true when another attempt would fare the same */
    DeliveryFailed(String reason, boolean permanent) {
        super(reason);
        this.permanent = permanent;
    }

    boolean permanent() {
        return permanent;
    }
}
