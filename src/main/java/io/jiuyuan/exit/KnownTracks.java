package io.jiuyuan.exit;

import io.jiuyuan.policy.StatutoryRetirement.Track;
import java.util.Optional;

/** By which age a woman retires, as far as she was asked; never guessed (DOMAIN section 5). */
public interface KnownTracks {

    /** Empty while it is not known; a man has but one and none is kept. */
    Optional<Track> of(String personId);
}
