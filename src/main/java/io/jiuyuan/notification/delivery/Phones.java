package io.jiuyuan.notification.delivery;

import io.jiuyuan.notification.delivery.Courier.Address;
import io.jiuyuan.registry.PersonIdentity;
import java.util.Optional;

/** Mobile numbers as addresses. */
final class Phones {

    private Phones() {}

    static Optional<Address> of(PersonIdentity person) {
        String phone = person.phone() == null ? "" : person.phone().strip();
        return phone.matches("1\\d{10}")
                ? Optional.of(new Address(phone, phone.substring(0, 3) + "****" + phone.substring(7)))
                : Optional.empty();
    }
}
