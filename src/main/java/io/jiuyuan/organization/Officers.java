package io.jiuyuan.organization;

import java.util.List;
import java.util.Optional;

/** Staff of all units. */
public interface Officers {

    /**
     * The signed-in officer.
     *
     * @throws io.jiuyuan.shared.AccessRefused when nobody is signed in or the person is no officer
     */
    Officer current();

    Optional<Officer> find(String username);

    /** Officers who hold the post of that engine group today, by username. */
    List<Officer> inGroup(String group);
}
