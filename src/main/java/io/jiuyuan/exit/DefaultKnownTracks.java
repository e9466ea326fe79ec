package io.jiuyuan.exit;

import io.jiuyuan.exit.domain.RetirementTrack;
import io.jiuyuan.exit.domain.RetirementTrackRepository;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultKnownTracks implements KnownTracks {

    private final RetirementTrackRepository tracks;

    DefaultKnownTracks(RetirementTrackRepository tracks) {
        this.tracks = tracks;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Track> of(String personId) {
        return tracks.findById(personId).map(RetirementTrack::track);
    }
}
